import "server-only";
import { notFound } from "next/navigation";
import { Refusal } from "@/lib/platform/errors";
import { isRecordId } from "@/lib/values/record-id";

/** What a page shows: a query's "not found" becomes the not-found page; everything else stays thrown. */
export async function orNotFoundPage<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal && error.reason === "not-found") notFound();
    throw error;
  }
}

/** What the number in an address names, or the not-found page. */
export const recordOfPage = <T>(id: string, get: (id: bigint) => Promise<T>): Promise<T> =>
  isRecordId(id) ? orNotFoundPage(get(BigInt(id))) : notFound();
