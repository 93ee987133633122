import { dateCourte } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Section } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import { DIRE_RAYON, type Document, RAYONS, TYPE_DE_TEXTE } from '../domain/document.ts';
import { direFormat } from './vue-de-documents.ts';

export type DocumentsPublicsPageProps = {
  readonly cpts: string;
  /** `/c/demo/documents` */
  readonly publique: string;
  readonly fuseau: string;
  readonly documents: readonly Document[];
};

/** What anybody may read of the CPTS. */
export const DocumentsPublicsPage = (p: DocumentsPublicsPageProps) => (
  <>
    <div class="mt6">
      <h1>Documents</h1>
      <p class="lead mt4">{`Ce que ${p.cpts} rend public.`}</p>
    </div>
    {p.documents.length === 0 ? (
      <Vide niveau={2} titre="Rien de public pour l’instant" />
    ) : (
      RAYONS.map((rayon) => <Rayon {...p} rayon={rayon} />)
    )}
  </>
);

const Rayon = (p: DocumentsPublicsPageProps & { readonly rayon: Document['rayon'] }) => {
  const siens = p.documents.filter(({ rayon }) => rayon === p.rayon);
  return siens.length === 0 ? null : (
    <Section titre={DIRE_RAYON[p.rayon]}>
      <ul class="rows">
        {siens.map(({ id, titre, courante }) =>
          courante ? (
            <li>
              <b>
                <a href={`${p.publique}/${id}/fichier`}>{titre}</a>
              </b>
              <br />
              <span class="quiet">
                {`${courante.type === TYPE_DE_TEXTE ? 'PDF' : direFormat(courante)}, ${dateCourte(courante.adopteeLe ?? dateCivileDe(courante.deposeeLe, p.fuseau))}`}
              </span>
            </li>
          ) : null,
        )}
      </ul>
    </Section>
  );
};
