import "server-only";
import sharp from "sharp";

// A picture from outside is never kept as it came: it is decoded and written again, upright, in sRGB, without anything
// that a phone adds (place, time, model, its own thumbnail). Only the three decoders below exist in this process, so an
// SVG, a PDF or a film that calls itself .jpg meets none.

sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
});
sharp.cache(false);
sharp.concurrency(1);

export type Picture = { bytes: Buffer; width: number; height: number };

let before: Promise<unknown> = Promise.resolve();

/** One picture at a time: unfolded, the largest takes 200 MB. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = before.then(work);
  before = mine.catch(() => null);
  return mine;
}

/** How many pixels a picture declares; null when it is none that can be decoded here. */
export const pixelsOf = (bytes: Uint8Array): Promise<number | null> =>
  sharp(bytes, { limitInputPixels: false })
    .metadata()
    .then(
      ({ width, height }) => width * height,
      () => null,
    );

/** The picture as a plain JPEG whose longer side is at most so long; null when its bytes are spoilt. */
export const asPlainJpeg = (bytes: Uint8Array, longest: number, mostPixels: number): Promise<Picture | null> =>
  inTurn(() =>
    sharp(bytes, { limitInputPixels: mostPixels, failOn: "truncated" })
      .autoOrient()
      .resize({ width: longest, height: longest, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 80 })
      .toBuffer({ resolveWithObject: true })
      .then(
        ({ data, info }) => ({ bytes: data, width: info.width, height: info.height }),
        () => null,
      ),
  );
