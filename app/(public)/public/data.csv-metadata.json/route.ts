import type { NextRequest } from "next/server";
import { missingHtml } from "@/components/transparency/document";
import { answerOpenly } from "@/lib/platform/http/open-answer";
import { stylesheets } from "@/lib/platform/http/stylesheets";
import { csvwOf } from "@/lib/transparency/present/metadata";

/** The schema of the open data for machines, where CSV on the Web looks for it. */
export const GET = (request: NextRequest): Promise<Response> =>
  answerOpenly(request, {
    cost: 1,
    find: async () => ({ type: "application/json", body: `${JSON.stringify(csvwOf(), null, 2)}\n` }),
    missing: () => missingHtml(stylesheets(), []),
  });
