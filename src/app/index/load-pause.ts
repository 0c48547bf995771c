/** Whether the reading of the vault is to wait. */
export class LoadPause {
  private waiting: Promise<void> | undefined;
  private end: () => void = () => undefined;

  get isOn(): boolean {
    return this.waiting !== undefined;
  }

  turn(isOn: boolean): void {
    this.end();
    this.waiting = isOn ? new Promise((resolve) => { this.end = resolve; }) : undefined;
  }

  /** Resolves once nobody wants the reading to wait. */
  async over(): Promise<void> {
    while (this.waiting) await this.waiting;
  }
}
