import { NeedsNetwork } from "@/components/field/outbox/needs-network";
import { Button } from "@/components/ui/form/button";
import { FileDrop } from "@/components/ui/form/file-drop";
import { LARGEST_PHOTO, PHOTO_ACCEPT } from "@/lib/field/rules/photo";

type AddPhotoProps = { kpmId: string; visitKey: string; photoKey: string };

/** One more photo for a visit of one's own: a plain form, for what was forgotten and for browsers without JavaScript. */
export function AddPhoto({ kpmId, visitKey, photoKey }: AddPhotoProps) {
  const id = `foto-${visitKey}`;
  return (
    <details>
      <summary className="link inline-flex min-h-12 cursor-pointer items-center text-sm font-semibold">
        Tambah foto
      </summary>
      <form method="post" action={`/api/field/visits/${visitKey}/photos`} encType="multipart/form-data">
        <NeedsNetwork>
          <div className="grid gap-2">
            <input type="hidden" name="kpmId" value={kpmId} />
            <input type="hidden" name="photoKey" value={photoKey} />
            <FileDrop
              name="file"
              id={id}
              label="Foto"
              hint={`JPEG, PNG, atau WebP, paling besar ${LARGEST_PHOTO / 2 ** 20} MB.`}
              accept={PHOTO_ACCEPT}
            />
            <Button look="secondary" icon="upload" className="min-h-12 justify-self-start">
              Simpan foto
            </Button>
          </div>
        </NeedsNetwork>
      </form>
    </details>
  );
}
