import { expect, it } from "vitest";
import { classTypeOf } from "@/lib/training/classType";
import { lengthClassOf } from "@/lib/training/lengthClass";

const ride = { kind: "class", title: "45 min Power Zone Ride", isPowerZone: true, isFtpTest: false } as const;

it("tells Power Zone, Endurance, Max and the test apart", () => {
  expect(classTypeOf(ride)).toBe("powerZone");
  expect(classTypeOf({ ...ride, title: "60 min Power Zone Endurance Ride" })).toBe("powerZoneEndurance");
  expect(classTypeOf({ ...ride, title: "30 min Power Zone Max Ride" })).toBe("powerZoneMax");
  expect(classTypeOf({ ...ride, title: "20 min FTP Test Ride", isFtpTest: true })).toBe("ftpTest");
});

it("names what was not a class by what it was", () => {
  expect(classTypeOf({ ...ride, kind: "justRide", isPowerZone: false })).toBe("justRide");
  expect(classTypeOf({ ...ride, kind: "import", isPowerZone: false })).toBe("import");
});

it("reads other classes by Peloton's own words", () => {
  const plain = { ...ride, isPowerZone: false };
  expect(classTypeOf({ ...plain, title: "10 min Warm Up Ride" })).toBe("warmUp");
  expect(classTypeOf({ ...plain, title: "30 min HIIT & Hills Ride" })).toBe("climb");
  expect(classTypeOf({ ...plain, title: "30 min Theme Ride" })).toBe("otherClass");
});

it("takes a length for a class length within half a minute", () => {
  expect(lengthClassOf(1800)).toBe("30");
  expect(lengthClassOf(1829)).toBe("30");
  expect(lengthClassOf(1593)).toBe("other");
  expect(lengthClassOf(null)).toBeNull();
});
