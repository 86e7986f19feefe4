import { expect, type Page } from "@playwright/test";
import type { DemoName } from "./sign-in.ts";

/** An address, or the first link of a page whose address begins so: "/cases > /cases/". */
export type Place = string;

/** Every page behind the sign-in, each as somebody whose work it is. Walked for access, for width and for what is typed. */
export const PAGES: readonly [who: DemoName, places: readonly Place[]][] = [
  [
    "badung",
    [
      "/today",
      "/",
      "/regions/510301",
      "/kpm",
      "/kpm?gap=transacted&explained=no",
      "/kpm > /kpm/",
      "/cases",
      "/cases?type=SALDO_NOL",
      "/cases?type=SALDO_NOL&all=1&roomy=1&cols=type,due",
      "/cases?list=tidak-ada",
      "/cases?when=opened&from=2026-11-01&to=2026-11-25",
      "/cases?type=SALDO_NOL > /cases/",
      "/cases/numbers",
      "/cases/numbers?span=month&by=region",
      "/cases/answers",
    ],
  ],
  [
    "badung",
    [
      "/account",
      "/notices",
      "/intake",
      "/reconciliation",
      "/reconciliation > /reconciliation/",
      "/repair?move=left",
      "/recaps",
      "/letters",
      "/letters?state=draft&kind=village",
      "/letters/new?all=1&type=SALDO_NOL",
      "/letters/office",
      "/field",
      "/field?region=510302",
      "/field?region=510302 > /field/",
      "/glossary",
      "/meetings",
      "/follow-ups",
    ],
  ],
  [
    "pfm2",
    [
      "/today",
      "/",
      "/regions/51",
      "/cases/numbers?by=bank",
      "/reconciliation",
      "/repair",
      "/recaps",
      "/recaps?source=recap&gap=credited",
      "/meetings/new?follows=1",
      "/meetings/2?slide=whole",
      "/meetings/2?tab=people",
      "/meetings/2?tab=decisions&item=1",
      "/meetings/2?tab=figures",
      "/meetings/2/edit",
      "/follow-ups?state=all&item=1",
    ],
  ],
  ["dukcapil", ["/today", "/cases", "/cases/numbers"]],
  ["pendamping", ["/field", "/cases"]],
  ["camat", ["/today", "/cases"]],
  ["bank", ["/today", "/", "/cases", "/cases/answers", "/letters", "/reconciliation"]],
  [
    "penyaji",
    [
      "/",
      "/?tayang=1",
      "/regions/52",
      "/reconciliation",
      "/cases",
      "/cases/numbers?by=owner",
      "/meetings/1/present",
      "/meetings/1/present/speaker",
    ],
  ],
  [
    "admin",
    [
      "/",
      "/cases/numbers",
      "/intake/approval",
      "/admin/users",
      "/admin/directorates",
      "/admin/case-types",
      "/admin/holidays?year=2027",
      "/admin/reveals",
      "/letters/office",
      "/admin/public",
    ],
  ],
];

/** Pages that need no session. */
export const OPEN_PAGES: readonly Place[] = ["/sign-in", "/sign-out?code=0a1b2c3d", "/about", "/tidak-ada"];

/** Opens a place, and says its address. */
export async function openPlace(page: Page, place: Place): Promise<string> {
  const [from = "", first] = place.split(" > ");
  await page.goto(from);
  if (first) {
    const links = await page
      .locator(`main a[href^="${first}"]:not([download])`)
      .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
    const one = links.find((href) => /\/\d+$/.test(href));
    expect(one, `${from} leads to one of its own`).toBeTruthy();
    await page.goto(one ?? "");
  }
  await expect(page.getByRole("heading", { level: 1 }), place).toBeVisible();
  return page.url();
}
