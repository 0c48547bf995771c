/** The server's answer where it does not do what it was asked. */
export class Refused extends Error {
  override readonly name = 'Refused';

  /** @param status of HTTP */
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

export type Send = (address: string, request: RequestInit) => Promise<Response>;

/** The way to the loopback server that gave us this page. */
export class ServerConnection {
  /** Names this window, so that it is not told of its own changes. */
  private readonly client = crypto.randomUUID();

  /** @param send how a request leaves the page */
  constructor(private readonly token: string, private readonly send: Send = (address, request) => window.fetch(address, request)) {}

  /** @throws Refused with the server's sentence when it refuses, an error with ours when it does not answer */
  async ask(method: string, address: string, query: Record<string, string> = {}, more: Pick<RequestInit, 'body' | 'signal'> = {}): Promise<Response> {
    const parameters = new URLSearchParams({ ...query, client: this.client });
    const response = await this.reach(`${address}?${parameters}`, { ...more, method, headers: { 'x-preview-token': this.token } });
    if (response.ok) return response;
    throw new Refused(response.status, (await response.text()) || 'The preview’s server refused that.');
  }

  private async reach(address: string, request: RequestInit): Promise<Response> {
    try {
      return await this.send(address, { ...request, cache: 'no-store', redirect: 'error' });
    } catch (error) {
      throw new Error('The preview’s server does not answer. Start it again, and open the address that it prints.', { cause: error });
    }
  }
}
