import { Button } from "@/components/ui/form/button";
import { type Option, Select } from "@/components/ui/form/select";

/** Which office is set; for an administrator, a province first and then its kab/kota. */
export function OfficePlaces({ places, code }: { places: readonly Option[]; code: string }) {
  return (
    <form action="/letters/office" className="flex flex-wrap items-end gap-2">
      <div className="w-80 max-w-full">
        <Select name="region" label="Kantor" options={places} defaultValue={code} key={code} />
      </div>
      <Button small look="secondary">
        Buka
      </Button>
    </form>
  );
}
