import { type ChangeEvent, type Dispatch, type SetStateAction, useState } from "react";
import { Button, buttonClass } from "@/components/ui/form/button";
import { newKey } from "@/components/ui/form/new-key";
import { Icon } from "@/components/ui/text/icon";
import { ENOUGH_PHOTOS, MOST_PHOTOS, PHOTO_ACCEPT, UNREADABLE_PHOTO } from "@/lib/field/rules/photo";
import { shrinkPhoto } from "./shrink-photo";

export type PickedPhoto = { key: string; blob: Blob; address: string };

export const pickedPhoto = (blob: Blob, key = newKey()): PickedPhoto => ({
  key,
  blob,
  address: URL.createObjectURL(blob),
});

type PhotoPickerProps = {
  photos: readonly PickedPhoto[];
  onChange: Dispatch<SetStateAction<PickedPhoto[]>>;
  /** Counts the choices whose photos are still being made small: until then the visit is not whole. */
  onPreparing: Dispatch<SetStateAction<number>>;
};

/** Photos from the camera or the gallery, made small at once. Without JavaScript a photo is added after the visit. */
export function PhotoPicker({ photos, onChange, onPreparing }: PhotoPickerProps) {
  const [problem, setProblem] = useState("");

  async function take(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const { currentTarget: input } = event;
    const files = Array.from(input.files ?? []);
    const room = MOST_PHOTOS - photos.length;
    onPreparing((count) => count + 1);
    const made = await Promise.all(files.slice(0, room).map(shrinkPhoto));
    onPreparing((count) => count - 1);
    input.value = "";
    const read = made.filter((blob) => blob !== null);
    setProblem(files.length > room ? ENOUGH_PHOTOS : read.length < made.length ? UNREADABLE_PHOTO : "");
    const picked = read.map((blob) => pickedPhoto(blob));
    // Another choice may have come in between.
    onChange((before) => [...before, ...picked].slice(0, MOST_PHOTOS));
  }

  function leaveOut(photo: PickedPhoto): void {
    URL.revokeObjectURL(photo.address);
    onChange((before) => before.filter((each) => each !== photo));
  }

  const chooser = (label: string, camera: boolean) => (
    <label
      className={`${buttonClass("secondary")} relative min-h-12 cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2`}
    >
      <Icon name={camera ? "camera" : "file"} />
      {label}
      <input
        type="file"
        accept={PHOTO_ACCEPT}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        onChange={(event) => void take(event)}
        {...(camera ? { capture: "environment" as const } : { multiple: true })}
      />
    </label>
  );

  return (
    <fieldset className="grid gap-2" data-photos>
      <legend className="mb-1 text-sm font-semibold">
        Foto bukti <span className="font-normal text-ink-faint">(boleh kosong)</span>
      </legend>
      <p className="text-xs text-ink-soft">
        Paling banyak {MOST_PHOTOS}. Lokasi dan data kamera dihapus. Hindari wajah anak dan kartu identitas.
      </p>
      {photos.length > 0 && (
        <ul className="flex flex-wrap gap-3">
          {photos.map((photo, index) => (
            <li key={photo.key} className="grid gap-1">
              {/* biome-ignore lint/performance/noImgElement: a picture that only this browser has */}
              <img
                src={photo.address}
                alt={`Foto ${index + 1} yang dipilih`}
                className="size-24 rounded-md object-cover"
              />
              <Button type="button" look="quiet" className="min-h-12" onClick={() => leaveOut(photo)}>
                Buang<span className="sr-only"> foto {index + 1}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {photos.length < MOST_PHOTOS && (
        <div className="flex flex-wrap gap-2">
          {chooser("Ambil foto", true)}
          {chooser("Pilih dari galeri", false)}
        </div>
      )}
      <p role="alert" className="text-xs font-semibold text-problem empty:hidden">
        {problem}
      </p>
    </fieldset>
  );
}
