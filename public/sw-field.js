// Opens the pages of visits that somebody took along (components/field/carried.ts) when there is no network. It keeps
// nothing by itself, and touches nothing but pages below /field and their scripts and styles.

const STORE = "salur-field";
const NOTE = "/field/carried";
const HOURS = 24;
/** A line that gives nothing for so long counts as none. */
const PATIENCE_MS = 6_000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request, url));
  else if (request.headers.has("rsc") && url.pathname.startsWith("/field")) event.respondWith(change(request));
  else if (url.pathname.startsWith("/_next/static/") || /^\/icons?\.svg$/.test(url.pathname))
    event.respondWith(part(request));
});

/** The pages on this phone, or null; those of yesterday are forgotten. */
async function carried() {
  if (!(await caches.has(STORE))) return null;
  const store = await caches.open(STORE);
  const note = await store.match(NOTE);
  // Without a note the pages are just being taken along.
  if (!note) return null;
  if (Date.now() - (await note.json()).at <= HOURS * 3_600_000) return store;
  await caches.delete(STORE);
  return null;
}

const copyOf = (store, url) => store.match(url.pathname + url.search, { ignoreVary: true });
const tooLong = () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));

/** The network first; a copy when it is silent, broken or down. */
async function page(request, url) {
  const store = await carried();
  if (!store) return fetch(request).catch(notCarried);
  const fresh = fetch(request);
  fresh.catch(() => {});
  const first = await Promise.race([fresh, tooLong()]).catch(() => null);
  // The only way these pages lead elsewhere is to sign-in: whoever took the copies is signed in no longer.
  if (first?.type === "opaqueredirect") await caches.delete(STORE);
  if (first && first.status < 500) return first;
  return (await copyOf(store, url)) ?? first ?? fresh.catch(notCarried);
}

/** A page that is changed in place: when the line is silent it fails soon, and the browser asks for the page itself. */
async function change(request) {
  if (!(await carried())) return fetch(request);
  return (await Promise.race([fetch(request), tooLong()]).catch(() => null)) ?? Response.error();
}

/** Scripts and styles never change under their name. */
async function part(request) {
  const store = await carried();
  return (await store?.match(request, { ignoreVary: true })) ?? fetch(request);
}

const notCarried = () =>
  new Response(
    `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Tanpa jaringan · Salur</title><style>body{font:1rem/1.5 sans-serif;margin:2rem;max-width:30rem}a{display:inline-block;padding:.75rem 0}</style>
<h1>Tanpa jaringan</h1><p>Halaman ini tidak dibawa di ponsel. Buka lagi saat ada jaringan.</p>
<a href="/field">Ke kunjungan lapangan</a></html>`,
    {
      status: 503,
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
      },
    },
  );
