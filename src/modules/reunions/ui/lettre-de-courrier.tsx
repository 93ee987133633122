import { direTelephone } from '#kernel/telephone.ts';
import type { Courrier } from '../domain/courrier.ts';
import { direQualite } from '../domain/personne.ts';
import type { Destinataire } from './vue-de-courrier.ts';

type Lettre = Pick<Courrier, 'texte' | 'piece' | 'parNom' | 'repondreA'> & {
  readonly racine: string;
};

/** A message as its readers see it: paragraphs, what it leads to, who signs. */
export const LettreDeCourrier = ({ racine, texte, piece, parNom, repondreA }: Lettre) => (
  <>
    {texte
      .trim()
      .split(/\n\s*\n/)
      .map((paragraphe, rang) => (
        <p class={rang > 0 ? 'mt4 multiline' : 'multiline'}>{paragraphe}</p>
      ))}
    {piece ? (
      <p class="mt4">
        <a href={`${racine}/${piece.genre === 'reunion' ? 'reunions' : 'documents'}/${piece.id}`}>
          {piece.titre}
        </a>
      </p>
    ) : null}
    <p class="mt4 quiet">
      {repondreA
        ? `Signé ${parNom}. Les réponses vont à ${repondreA}.`
        : `Signé ${parNom}. Aucune adresse où répondre\u00A0: votre compte n’en dit pas.`}
    </p>
  </>
);

/** Who is to be called: what they are, and their telephone when it is known. */
export const ListeDeNoms = ({ personnes }: { readonly personnes: readonly Destinataire[] }) => (
  <ul class="rows tight">
    {personnes.map(({ telephone, ...personne }) => (
      <li>
        <b>{personne.nom}</b>
        <br />
        {[direQualite(personne), telephone ? direTelephone(telephone) : 'téléphone inconnu']
          .filter(Boolean)
          .join(', ')}
      </li>
    ))}
  </ul>
);
