// Makes elements of HTML and SVG: h("p", {class: "x"}, "text"), s("circle", {r: 2}).
const SVG = "http://www.w3.org/2000/svg";

export const h = (name, attributes = {}, ...children) => fill(document.createElement(name), attributes, children);
export const s = (name, attributes = {}, ...children) => fill(document.createElementNS(SVG, name), attributes, children);
export const byId = id => document.getElementById(id);

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

/** A table with a caption, from rows of cells; the first cell of each row is its head. */
export function table(caption, heads, rows) {
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    h("table", {}, h("caption", {}, caption),
      h("thead", {}, h("tr", {}, heads.map(head => h("th", { scope: "col" }, head)))),
      h("tbody", {}, rows.map(([first, ...others]) =>
        h("tr", {}, h("th", { scope: "row" }, String(first)), others.map(cell => h("td", { class: String(cell).length > 24 ? "words" : null }, String(cell))))))));
}

/** A closed fold whose table is made when it is opened. */
export function tableFold(title, make) {
  const body = h("div");
  const fold = h("details", { class: "table" }, h("summary", {}, title), body);
  fold.addEventListener("toggle", () => { if (fold.open) body.replaceChildren(make()); });
  return fold;
}
