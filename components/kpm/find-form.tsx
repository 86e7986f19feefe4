"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/form/button";
import { TextInput } from "@/components/ui/form/text-input";
import { Notice } from "@/components/ui/page/notice";
import { findFamilyAction } from "@/lib/kpm/actions";

/** Finds one family by its NIK, KK or KKS. The number is posted, so it never is in an address or a history. */
export function FindForm() {
  const [result, submit, pending] = useActionState(findFamilyAction, null);
  const error = result && !result.ok ? (result.fields?.number?.[0] ?? result.message) : undefined;
  return (
    <form action={submit} className="grid gap-2">
      <div className="grid justify-items-start gap-2 sm:flex sm:items-end">
        <div className="w-full sm:grow">
          <TextInput
            name="number"
            defaultValue={result?.number}
            label="NIK, nomor KK atau nomor KKS"
            hint="Dicari di seluruh wilayah Anda; setiap pencarian tercatat dan dihitung dalam batas harian."
            inputMode="numeric"
            autoComplete="off"
            required
            maxLength={40}
            error={error}
          />
        </div>
        <Button icon="search" look="secondary" disabled={pending}>
          Cari
        </Button>
      </div>
      {result?.ok && result.data.length === 0 && (
        <Notice tone="info" live>
          Tidak ada keluarga dengan nomor itu di wilayah Anda.
        </Notice>
      )}
      {result?.ok && result.data.length > 1 && (
        <Notice tone="watch" title="Nomor ini dipakai lebih dari satu keluarga" live>
          <ul>
            {result.data.map((found) => (
              <li key={found.id}>
                <a href={`/kpm/${found.id}`} className="link">
                  {found.name}, {found.regency}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </form>
  );
}
