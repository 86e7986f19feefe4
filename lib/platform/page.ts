import "server-only";
import { notFound } from "next/navigation";
import { Refusal } from "./errors";

/** What a page shows: a query's "not found" becomes the not-found page; everything else stays thrown. */
export async function orNotFoundPage<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal && error.reason === "not-found") notFound();
    throw error;
  }
}
