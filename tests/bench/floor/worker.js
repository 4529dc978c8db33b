// The browser only tells an extension by its worker; this one does nothing.
self.addEventListener("install", () => undefined);
