/** Puts numbers on an element as custom properties. The content security policy allows no style attributes. One that stays as it
 * is is left alone: set again, it would be drawn again. */
export const vars =
  (values: Readonly<Record<`--${string}`, number | string>>) =>
  (element: HTMLElement): void => {
    for (const [name, value] of Object.entries(values)) {
      const text = String(value);
      if (element.style.getPropertyValue(name) !== text) element.style.setProperty(name, text);
    }
  };
