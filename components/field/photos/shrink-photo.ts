import { fitted, SENT_SIDE } from "@/lib/field/rules/photo";

/**
 * The photo as a smaller JPEG, re-encoded, which also leaves behind where and when it was taken; null when this browser
 * cannot read it. By way of an image element: it unfolds a large photo more thriftily than createImageBitmap.
 */
export async function shrinkPhoto(file: Blob): Promise<Blob | null> {
  const address = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const { naturalWidth: width, naturalHeight: height } = picture;
    const canvas = Object.assign(document.createElement("canvas"), fitted({ width, height }, SENT_SIDE));
    const pen = canvas.getContext("2d");
    if (!pen) return null;
    pen.fillStyle = "white";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.75));
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}
