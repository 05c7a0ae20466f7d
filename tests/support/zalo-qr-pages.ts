import type { ServerResponse } from 'node:http';
import { encode } from 'fast-png';
import { encodeQR } from 'qr';

type Scan = 'scanned' | 'confirmed' | 'declined';

/** The pages by which somebody logs in with a code; a test is the phone. */
export class ZaloQrPages {
  /** What each code says that was handed out. */
  readonly codes: string[] = [];
  #done = new Set<Scan>();
  #onDone: (() => void)[] = [];

  /** Somebody does something with the phone. */
  happen(what: Scan): void {
    this.#done.add(what);
    for (const go of this.#onDone.splice(0)) go();
  }

  /** Answers what is asked of these pages; false for another. */
  async answer(path: string, response: ServerResponse, cookie: string): Promise<boolean> {
    const page = /^\/(?:id\.zalo\.me\/account|jr\.chat\.zalo\.me\/jr)(.*)$/u.exec(path)?.[1];
    if (page === undefined) return false;
    if (page === '') response.end('<script src="https://stc-zlogin.zdn.vn/main-2.44.11.js"></script>');
    else response.end(JSON.stringify(await this.#contentOf(page, response, cookie)));
    return true;
  }

  async #contentOf(page: string, response: ServerResponse, cookie: string): Promise<object> {
    if (page.endsWith('/generate')) return { error_code: 0, data: this.#generate() };
    if (page.endsWith('/waiting-scan')) {
      await this.#until('scanned');
      return { error_code: 0, data: { avatar: '', display_name: 'Trợ lý Sở' } };
    }
    if (page.endsWith('/waiting-confirm')) {
      const isConfirmed = (await this.#until('confirmed', 'declined')) === 'confirmed';
      return { error_code: isConfirmed ? 0 : -13, data: {} };
    }
    if (page === '/checksession') response.setHeader('set-cookie', `zpw_sek=${cookie}; Domain=zalo.me; Path=/`);
    if (page === '/userinfo') return { data: { logged: true, info: { name: 'Trợ lý Sở', avatar: '' } } };
    return { error_code: 0, data: {} };
  }

  #generate(): object {
    const words = `https://zaloapp.com/qr/l/${this.codes.length + 1}`;
    this.codes.push(words);
    const image = `data:image/png;base64,${Buffer.from(pictureOf(words)).toString('base64')}`;
    return { code: `code-${this.codes.length}`, image, token: 'token', options: {} };
  }

  async #until(...whats: Scan[]): Promise<Scan> {
    for (;;) {
      const found = whats.find((what) => this.#done.has(what));
      if (found) return found;
      await new Promise<void>((resolve) => this.#onDone.push(resolve));
    }
  }
}

const SCALE = 8;

/** A code as a picture, as phones and Zalo know them. */
function pictureOf(words: string): Uint8Array {
  const dots = encodeQR(words, 'raw', { border: 4 });
  const side = dots.length * SCALE;
  const data = new Uint8Array(side * side);
  for (let i = 0; i < data.length; i++)
    data[i] = dots[Math.floor(i / side / SCALE)]![Math.floor((i % side) / SCALE)] ? 0 : 255;
  return encode({ width: side, height: side, data, channels: 1, depth: 8 });
}
