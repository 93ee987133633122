import { direOctets } from '#kernel/formats.ts';
import { libelleDuType } from '#kernel/type-de-fichier.ts';

export type DocumentJoint = {
  readonly titre: string;
  readonly type: string;
  readonly octets: number;
  readonly href: string;
};

/** A text that is written here is printed when it is asked for. */
const TEXTE = 'text/plain';

/** Documents that go with a meeting or a session, each opened in one press. */
export const DocumentsJoints = ({ documents }: { readonly documents: readonly DocumentJoint[] }) =>
  documents.length === 0 ? null : (
    <ul class="rows tight">
      {documents.map(({ titre, href, type, octets }) => (
        <li>
          <b>
            <a href={href}>{titre}</a>
          </b>{' '}
          <span class="quiet">
            {type === TEXTE ? 'PDF' : `${libelleDuType(type)}, ${direOctets(octets)}`}
          </span>
        </li>
      ))}
    </ul>
  );
