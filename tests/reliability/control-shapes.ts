import type { Target } from './hostile-forms.ts';
import { plainValues } from './hostile-values.ts';
import { shapeOf, textOfReply } from './page-shape.ts';
import type { Answer } from './requests.ts';

/** The pages that harmless values give, by field and status; asked for as they are needed. */
export class ControlShapes {
  asked = 0;
  readonly #known = new Map<Target, { shapes: Set<string>; next: number }>();

  /** Whether the page of a reply is one that a harmless value gives. */
  async isKnown(target: Target, reply: Answer): Promise<boolean> {
    const own = nameOf(reply);
    if (own === undefined) return true;
    const known = this.#known.get(target) ?? { shapes: new Set<string>(), next: 0 };
    this.#known.set(target, known);
    while (!known.shapes.has(own) && known.next < plainValues.length) {
      const plain = await target.send(plainValues[known.next++] ?? '');
      this.asked += 1;
      known.shapes.add(nameOf(plain) ?? '');
    }
    return known.shapes.has(own);
  }
}

/** Status and shape; undefined where there is no page. */
function nameOf(reply: Answer): string | undefined {
  const isPage = String(reply.headers['content-type']).startsWith('text/html') && reply.body.length > 0;
  return isPage ? `${reply.status} ${shapeOf(textOfReply(reply))}` : undefined;
}
