/** Puts numbers on an element as custom properties. The content security policy allows no style attributes. */
export const vars =
  (values: Readonly<Record<`--${string}`, number | string>>) =>
  (element: HTMLElement): void => {
    for (const [name, value] of Object.entries(values)) element.style.setProperty(name, String(value));
  };
