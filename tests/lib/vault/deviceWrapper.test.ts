import { describe, expect, it } from "vitest";
import { errorCodeOf } from "@/lib/domain/error";
import type { DeviceKeys } from "@/lib/vault/deviceWrapper";
import { createDeviceKeys, unwrapDeviceKeys } from "@/lib/vault/deviceWrapper";
import { platformRandom } from "@/lib/vault/rootSecrets";
import { keyIdOf } from "@/lib/vault/vaultKeys";

async function codeOf(device: DeviceKeys): Promise<string> {
  try {
    await unwrapDeviceKeys(device);
    return "opened";
  } catch (error) {
    return errorCodeOf(error);
  }
}

describe("createDeviceKeys", () => {
  it("wraps secrets that unwrap to what was drawn", async () => {
    let drawn = 0;
    const device = await createDeviceKeys((length) => new Uint8Array(length).fill((drawn += 1)));
    const secrets = await unwrapDeviceKeys(device);
    expect([...secrets.root]).toEqual(Array.from({ length: 32 }, () => 1));
    expect([...secrets.indexSecret]).toEqual(Array.from({ length: 32 }, () => 2));
    expect(await keyIdOf(secrets.root)).toBe(device.keyId);
  });

  it("keeps the wrapper from being read out, also after it was stored", async () => {
    const { wrapper } = structuredClone(await createDeviceKeys(platformRandom));
    expect(wrapper.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("raw", wrapper)).rejects.toThrow(/extractable/);
  });

  it("tells a wrapper that does not fit from a root that is damaged", async () => {
    const device = await createDeviceKeys(platformRandom);
    const other = await createDeviceKeys(platformRandom);
    expect(await codeOf(device)).toBe("opened");
    expect(await codeOf({ ...device, wrapper: other.wrapper })).toBe("vaultKeyWrong");
    expect(await codeOf({ ...device, keyId: other.keyId })).toBe("vaultKeyWrong");
    expect(await codeOf({ ...device, root: { ...device.root, ct: new Uint8Array(48) } })).toBe(
      "vaultDamaged",
    );
    expect(await codeOf({ ...device, root: device.indexSecret, indexSecret: device.root })).toBe(
      "vaultDamaged",
    );
  });
});
