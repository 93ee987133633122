import { dateCourte, pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Document, Version } from '../domain/document.ts';
import { type Cadre, LIBELLE } from './vue-de-documents.ts';

type Morceau = { readonly words: string; readonly side: 'both' | 'before' | 'after' };
export type LigneComparee = { readonly same: boolean; readonly parts: readonly Morceau[] };

export type ComparerPageProps = Omit<Cadre, 'onglets'> & {
  readonly document: Document;
  readonly de: Version;
  readonly a: Version;
  readonly lignes: readonly LigneComparee[];
  readonly tout: boolean;
};

/** Two versions of a text in one: what was taken out, what came in. */
export const ComparerPage = (p: ComparerPageProps) => {
  const changees = p.lignes.filter(({ same }) => !same).length;
  return (
    <>
      <TeteDePage
        miettes={[
          { libelle: LIBELLE, href: p.base },
          { libelle: p.document.titre, href: `${p.base}/${p.document.id}` },
        ]}
        titre={`De la version ${p.de.rang} à la version ${p.a.rang}`}
        moyen
        phrase={
          <>
            <strong>{pluriel(changees, 'passage change', 'passages changent')}</strong>
            {'. Ce qui part est barré, ce qui arrive est souligné.'}
          </>
        }
      />
      <p class="quiet small mt4">{`${direVersion(p.de, p)}\u00A0; ${direVersion(p.a, p)}.`}</p>
      <Section
        titre="Le texte"
        proche
        droite={<a href={adresse(p)}>{p.tout ? 'Les articles qui changent' : 'Tout le texte'}</a>}
      >
        {changees === 0 && !p.tout ? (
          <Vide titre="Rien ne change" phrase="Ces deux versions disent la même chose." />
        ) : (
          <div class="redaction compare">
            {lignesVues(p).map((ligne) => (
              <Ligne ligne={ligne} />
            ))}
          </div>
        )}
      </Section>
    </>
  );
};

const adresse = ({ base, document, de, a, tout }: ComparerPageProps) =>
  `${base}/${document.id}/comparer?de=${de.id}&a=${a.id}${tout ? '' : '&tout=oui'}`;

const direVersion = ({ rang, deposeeLe, deposeeParNom }: Version, { fuseau }: ComparerPageProps) =>
  `Version ${rang} du ${dateCourte(dateCivileDe(deposeeLe, fuseau))}, ${deposeeParNom}`;

const texteDe = ({ parts }: LigneComparee) => parts.map(({ words }) => words).join('');
const estTitre = (ligne: LigneComparee) => /^#{1,2} /.test(texteDe(ligne));

/** Articles with a change alone, under the title they are in, unless all is asked. */
function lignesVues({ lignes, tout }: ComparerPageProps): readonly LigneComparee[] {
  if (tout) return lignes;
  const articles: LigneComparee[][] = [];
  for (const ligne of lignes) {
    if (estTitre(ligne) || articles.length === 0) articles.push([ligne]);
    else articles.at(-1)?.push(ligne);
  }
  let titre: readonly LigneComparee[] = [];
  return articles.flatMap((article) => {
    const [premiere] = article;
    if (premiere && texteDe(premiere).startsWith('# ')) titre = article;
    if (article.every(({ same }) => same)) return [];
    const dessus = titre === article ? [] : titre;
    titre = [];
    return [...dessus, ...article];
  });
}

const Ligne = ({ ligne }: { readonly ligne: LigneComparee }) => {
  const brut = texteDe(ligne);
  if (brut.startsWith('## ')) return <h4>{morceaux(ligne)}</h4>;
  if (brut.startsWith('# ')) return <h3>{morceaux(ligne)}</h3>;
  return <p class={ligne.same ? 'quiet' : undefined}>{morceaux(ligne)}</p>;
};

const morceaux = ({ parts }: LigneComparee) =>
  parts.map(({ words, side }, rang) => {
    const mots = rang === 0 ? words.replace(/^#{1,2} /, '') : words;
    if (side === 'both') return mots;
    return side === 'before' ? <del>{mots}</del> : <ins>{mots}</ins>;
  });
