/** Runs in the page: what of it does not fit a screen of this width, in words. */
export function misfits(): string[] {
  const faults: string[] = [];
  const root = document.documentElement;
  const shown = (one: Element) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const has = (one: Element, name: "overflowX" | "position", values: readonly string[]): boolean => {
    for (let up: Element | null = one; up && up !== document.body; up = up.parentElement)
      if (values.includes(getComputedStyle(up)[name])) return true;
    return false;
  };

  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll("body *")].find(
      (one) =>
        one.getBoundingClientRect().right > root.clientWidth + 0.5 &&
        !has(one, "overflowX", ["auto", "scroll", "hidden", "clip"]),
    );
    faults.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth} px: ${wide?.outerHTML.slice(0, 200)}`);
  }

  // What stays in view while the page scrolls passes over everything.
  const pressed = [...document.querySelectorAll("button, select, summary, input, a[class*='min-h-']")].filter(
    (one) => shown(one) && !has(one, "position", ["fixed", "sticky"]),
  );
  for (const heading of [...document.querySelectorAll("h1, h2, h3, h4")].filter(shown)) {
    const text = document.createRange();
    text.selectNodeContents(heading);
    const lines = [...text.getClientRects()];
    for (const button of pressed.filter((one) => !heading.contains(one) && !one.contains(heading))) {
      const box = button.getBoundingClientRect();
      const overlaps = lines.some(
        (line) =>
          Math.min(line.right, box.right) - Math.max(line.left, box.left) > 1 &&
          Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top) > 1,
      );
      if (overlaps) faults.push(`"${heading.textContent}" lies under "${button.textContent?.trim()}"`);
    }
  }
  return faults;
}
