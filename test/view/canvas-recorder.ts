/** One call on a canvas: its name, its arguments, and what was set at the time. */
export interface DrawCall {
  name: string;
  args: readonly unknown[];
  alpha: number;
  dash: readonly number[];
  /** The colour of fills. */
  ink: string;
}

/** A drawing context that draws nothing and remembers everything. Letters are as wide as they are high. */
export function recordCanvas(): { context: CanvasRenderingContext2D; calls: DrawCall[]; count(name: string): number } {
  const calls: DrawCall[] = [];
  const state: Record<string, unknown> = { globalAlpha: 1, font: '12px sans-serif' };
  let dash: readonly number[] = [];
  const context = new Proxy(state, {
    get: (_, name: string) => {
      if (name in state) return state[name];
      if (name === 'measureText') return (text: string) => ({ width: text.length * Number.parseInt(String(state['font']).replace('600 ', ''), 10) * 0.6 });
      return (...args: unknown[]) => {
        if (name === 'setLineDash' && Array.isArray(args[0])) dash = args[0] as number[];
        calls.push({ name, args, alpha: Number(state['globalAlpha']), dash, ink: String(state['fillStyle']) });
      };
    },
    set: (_, name: string, value: unknown) => {
      state[name] = value;
      return true;
    },
  }) as unknown as CanvasRenderingContext2D;
  return { context, calls, count: (name) => calls.filter((call) => call.name === name).length };
}
