import { Carte } from '#ui/carte.tsx';
import type { Degre } from '#ui/carte-donnees.ts';
import { Cote, Section } from '#ui/page.tsx';
import { type SansSolution, TRANCHES } from '../domain/sans-solution.ts';
import type { Part } from '../domain/tableau.ts';
import type { CommunePlacee } from './carte-de-demande.tsx';
import { Parts } from './chiffre.tsx';
import { direParts, direProfession, direRaison, estPetit, type Regard } from './dire-tableau.ts';

export type SansSolutionProps = {
  readonly regard: Regard;
  readonly parRaison: readonly Part[];
  readonly sansSolution: SansSolution;
  readonly communes: readonly CommunePlacee[];
};

const GENRE = 'snp.demande.sans-solution' as const;
const VIDE = <p class="quiet">Aucune&nbsp;: toutes ont reçu une réponse.</p>;

/** What could not be answered: why, when, where, and who would have been needed. */
export const SansSolutionDuTableau = (p: SansSolutionProps) => (
  <Section
    titre="Sans solution"
    introduction="Ce qui n’a pas pu être proposé nourrit le diagnostic du territoire."
  >
    <Parts
      titre="Demandes sans solution, par raison"
      entete="Raison"
      regard={p.regard}
      genre={GENRE}
      parts={p.parRaison}
      dire={direRaison}
      filtre={(detail) => ({ detail })}
      vide={VIDE}
    />
    {p.sansSolution.parTranche.length === 0 ? null : (
      <>
        <Cote>
          <Parts
            {...commun(p)}
            titre="Par heure"
            entete="Heure"
            parts={p.sansSolution.parTranche}
            dire={(cle) => TRANCHES.find((t) => t.cle === cle)?.libelle ?? cle}
          />
          <Parts
            {...commun(p)}
            titre="Par profession cherchée"
            entete="Profession"
            parts={p.sansSolution.parProfession}
            dire={direProfession}
          />
        </Cote>
        <Cote>
          <CarteSansSolution {...p} />
          <Parts
            {...commun(p)}
            titre="Par commune"
            entete="Commune"
            parts={p.sansSolution.parCommune}
            dire={(cle) => nomDe(p, cle)}
          />
        </Cote>
      </>
    )}
  </Section>
);

/** Entries have no filter by hour nor commune: these figures open nothing. */
const commun = ({ regard }: SansSolutionProps) => ({
  regard: { ...regard, faits: null },
  genre: GENRE,
  filtre: () => ({}),
  vide: VIDE,
});

const nomDe = ({ communes }: SansSolutionProps, code: string): string =>
  communes.find((c) => c.code === code)?.nom ?? 'Hors du territoire, ou non dite';

/** From outside, a commune is tinted only where its number is said: a tint would let a masked one be guessed. */
const CarteSansSolution = (p: SansSolutionProps) => {
  if (p.communes.length === 0) return null;
  const { parCommune } = p.sansSolution;
  const dites = new Map(direParts(parCommune, p.regard).map(({ cle, texte }) => [cle, texte]));
  const nombres = new Map(parCommune.map(({ cle, nombre }) => [cle, nombre]));
  const max = Math.max(...nombres.values());
  return (
    <Carte
      enMots={`Demandes sans solution par commune. ${parCommune.map(({ cle }) => `${nomDe(p, cle)}\u00A0: ${dites.get(cle) ?? ''}`).join(', ')}.`}
      communes={p.communes.map(({ code, nom, lon, lat }) => {
        const n = nombres.get(code) ?? 0;
        const dite = dites.get(code);
        return {
          nom,
          lon,
          lat,
          nommee: n > 0,
          precision: dite,
          teinte: teinteDe(n, { max, cachee: estCachee(n, dite, p.regard) }),
        };
      })}
      degres={[
        { degre: null, libelle: 'Aucune' },
        { degre: 'degre-1', libelle: 'Peu' },
        { degre: 'degre-4', libelle: 'Le plus' },
        ...(p.regard.masque ? [{ degre: 'inconnu' as const, libelle: 'Non communiqué' }] : []),
      ]}
    />
  );
};

function estCachee(n: number, dite: string | undefined, { masque }: Regard): boolean {
  return masque && (estPetit(n) || dite === 'non communiqué');
}

const DEGRES: readonly Degre[] = ['degre-1', 'degre-2', 'degre-3', 'degre-4'];

function teinteDe(
  n: number,
  { max, cachee }: { readonly max: number; readonly cachee: boolean },
): Degre | 'inconnu' | undefined {
  if (n === 0) return undefined;
  if (cachee) return 'inconnu';
  return DEGRES[Math.min(3, Math.floor((4 * (n - 1)) / Math.max(1, max)))];
}
