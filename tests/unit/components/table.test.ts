import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { type Column, Table } from "@/components/ui/table/table";
import { html } from "@/components/ui/text/html";

describe("html", () => {
  test("escapes whatever is not HTML of its own making, in words and in attributes", () => {
    const evil = `<img src=x onerror="a('&')">`;
    expect(html`<b title='${evil}'>${evil}</b>`.text).toBe(
      "<b title='&lt;img src=x onerror=&quot;a(&#39;&amp;&#39;)&quot;&gt;'>&lt;img src=x onerror=&quot;a(&#39;&amp;&#39;)&quot;&gt;</b>",
    );
  });

  test("keeps HTML inside HTML, one or many, and drops what is nothing", () => {
    const cells = ["a", "b<"].map((word) => html`<i>${word}</i>`);
    expect(html`<p>${cells}${null}${undefined}${false}${0}</p>`.text).toBe("<p><i>a</i><i>b&lt;</i>0</p>");
  });
});

type Row = { name: string; kpm: number | null };
const draw = (columns: Column<Row>[], rows: Row[], total?: Row) =>
  renderToStaticMarkup(
    createElement(Table<Row>, {
      caption: "Daftar",
      columns,
      rows,
      rowKey: ({ name }) => name,
      ...(total && { total }),
    }),
  );
const COLUMNS: Column<Row>[] = [
  {
    key: "name",
    head: "Nama",
    frozen: true,
    width: 40,
    cell: ({ name }) => ({ text: name, href: `/x?n=${name}`, note: "catatan" }),
  },
  { key: "kpm", head: "KPM", numeric: true, cell: ({ kpm }) => kpm },
];

describe("a table", () => {
  test("shows a name that looks like HTML as it is written", () => {
    const drawn = draw(COLUMNS, [{ name: "<script>'", kpm: 7 }]);
    expect(drawn).not.toContain("<script>");
    expect(drawn).toContain("href='/x?n=&lt;script&gt;&#39;'>&lt;script&gt;&#39;</a><small>catatan</small>");
  });

  test("says once which columns are frozen and numbers, and names the first cell as the head of its row", () => {
    const drawn = draw(COLUMNS, [{ name: "A", kpm: null }]);
    expect(drawn).toContain('<table class="data-table frozen n2">');
    expect(drawn).toContain("<th scope='col' style='min-width:40px'>Nama");
    expect(drawn).toContain("<tr><th scope='row'><a href='/x?n=A'>A</a>");
    expect(drawn).toContain("<td><span class='text-ink-faint'>–</span></tr>");
  });

  test("draws the same cells when one of them is an element", () => {
    const button: Column<Row> = { key: "do", head: "", cell: () => createElement("em", null, "Ubah") };
    const drawn = draw([...COLUMNS, button], [{ name: "A", kpm: 7 }], { name: "Jumlah", kpm: 9 });
    expect(drawn).toContain("<td><em>Ubah</em></td>");
    expect(drawn).toContain("<th scope=\"row\"><a href='/x?n=A'>A</a><small>catatan</small></th><td>7</td>");
    expect(drawn).toContain('<tfoot><tr><th scope="row">');
  });

  test("sorts by links that say how it is sorted now", () => {
    const sorted: Column<Row>[] = [
      { key: "kpm", head: "KPM", cell: ({ kpm }) => kpm, sort: { href: "/?a&b", order: "asc" } },
    ];
    expect(draw(sorted, [])).toContain(
      "<th scope='col' aria-sort='ascending'><a class='sort' data-stay href='/?a&amp;b'>KPM",
    );
  });
});
