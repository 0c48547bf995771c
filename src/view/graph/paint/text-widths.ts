/** Widths of texts, by font; measuring is the dearest part of a label. */
export class TextWidths {
  private readonly fonts = new Map<string, Map<string, number>>();

  /** The width of a text in the context's font, in pixels. */
  of(context: CanvasRenderingContext2D, text: string): number {
    const widths = this.inFont(context.font);
    const known = widths.get(text);
    if (known !== undefined) return known;
    const { width } = context.measureText(text);
    widths.set(text, width);
    return width;
  }

  /** Call when letters may have changed their shapes. */
  forget(): void {
    this.fonts.clear();
  }

  private inFont(font: string): Map<string, number> {
    const widths = this.fonts.get(font) ?? new Map<string, number>();
    this.fonts.set(font, widths);
    return widths;
  }
}
