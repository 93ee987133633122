import { direNombre } from '#kernel/dire-nombres.ts';
import type { Nombre, Repartition } from '#kernel/masque.ts';
import { Carte } from '#ui/carte.tsx';
import type { Degre } from '#ui/carte-donnees.ts';
import { Cote, Section } from '#ui/page.tsx';
import { TRANCHES } from '../domain/sans-solution.ts';
import type { SansSolutionVue } from '../domain/tableau-vu.ts';
import type { CommunePlacee } from './carte-de-demande.tsx';
import { Parts } from './chiffre.tsx';
import { direProfession, direRaison, type Regard } from './dire-tableau.ts';

export type SansSolutionProps = {
  readonly regard: Regard;
  readonly parRaison: Repartition;
  readonly sansSolution: SansSolutionVue;
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
      repartition={p.parRaison}
      dire={direRaison}
      filtre={(detail) => ({ detail })}
      vide={VIDE}
    />
    {Object.values(p.sansSolution).every(({ parts }) => parts.length === 0) ? null : (
      <>
        <Cote>
          <Partage
            {...p}
            titre="Par heure"
            entete="Heure"
            repartition={p.sansSolution.parTranche}
            dire={(cle) => TRANCHES.find((t) => t.cle === cle)?.libelle ?? cle}
          />
          <Partage
            {...p}
            titre="Par profession cherchée"
            entete="Profession"
            repartition={p.sansSolution.parProfession}
            dire={direProfession}
          />
        </Cote>
        <Cote>
          <CarteSansSolution {...p} />
          <Partage
            {...p}
            titre="Par commune"
            entete="Commune"
            repartition={p.sansSolution.parCommune}
            dire={(cle) => nomDe(p, cle)}
          />
        </Cote>
      </>
    )}
  </Section>
);

type PartageProps = SansSolutionProps & {
  readonly titre: string;
  readonly entete: string;
  readonly repartition: Repartition;
  readonly dire: (cle: string) => string;
};

/** Entries have no filter by hour nor commune: these figures open nothing. Their total is said above. */
const Partage = ({ regard, repartition, ...p }: PartageProps) =>
  repartition.parts.length === 0 ? null : (
    <Parts
      {...p}
      regard={{ ...regard, faits: null }}
      genre={GENRE}
      repartition={repartition}
      filtre={() => ({})}
      vide={VIDE}
    />
  );

const nomDe = ({ communes }: SansSolutionProps, code: string): string =>
  communes.find((c) => c.code === code)?.nom ?? 'Hors du territoire, ou non dite';

/** From outside, a commune is tinted only where its number is said: a tint would let a masked one be guessed. */
const CarteSansSolution = (p: SansSolutionProps) => {
  const { parts } = p.sansSolution.parCommune;
  if (p.communes.length === 0 || parts.length === 0) return null;
  const nombres = new Map(parts.map(({ cle, nombre }) => [cle, nombre]));
  const max = Math.max(...parts.map(({ nombre }) => (typeof nombre === 'number' ? nombre : 0)));
  const tues = parts.some(({ nombre }) => typeof nombre !== 'number');
  return (
    <Carte
      enMots={`Demandes sans solution par commune. ${parts.map(({ cle, nombre }) => `${nomDe(p, cle)}\u00A0: ${direNombre(nombre)}`).join(', ')}.`}
      communes={p.communes.map(({ code, nom, lon, lat }) => {
        const n = nombres.get(code) ?? 0;
        return {
          nom,
          lon,
          lat,
          nommee: n !== 0,
          precision: n === 0 ? undefined : direNombre(n),
          teinte: teinteDe(n, max),
        };
      })}
      degres={[
        { degre: null, libelle: 'Aucune' },
        { degre: 'degre-1', libelle: 'Peu' },
        { degre: 'degre-4', libelle: 'Le plus' },
        ...(tues ? [{ degre: 'inconnu' as const, libelle: 'Non communiqué' }] : []),
      ]}
    />
  );
};

const DEGRES: readonly Degre[] = ['degre-1', 'degre-2', 'degre-3', 'degre-4'];

function teinteDe(n: Nombre, max: number): Degre | 'inconnu' | undefined {
  if (typeof n !== 'number') return 'inconnu';
  if (n === 0) return undefined;
  return DEGRES[Math.min(3, Math.floor((4 * (n - 1)) / Math.max(1, max)))];
}
