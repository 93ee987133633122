import { deQuelquUn } from '#kernel/de-quelqu-un.ts';
import type { Contenu } from '#ui/contenu.ts';
import { Etiquette } from '#ui/etiquette.tsx';
import { type Colonne, Tableau } from '#ui/tableau.tsx';
import { DIRE_ETAT_DE_MANDAT, direMandat, type MandatVu, TON_DE_MANDAT } from './dire-instance.ts';
import { aDesSuppleants, direPlace } from './dire-suppleance.ts';
import type { VueDInstance } from './vue-d-instance.ts';

type Props = VueDInstance & { readonly lignes: readonly MandatVu[]; readonly vide?: Contenu };

/** Mandates of a body: who, in which place, until when. */
export const Mandats = (p: Props) => (
  <Tableau
    titre="Mandats"
    titreCache
    lignes={p.lignes}
    vide={p.vide}
    colonnes={[
      { titre: 'Qui', entete: true, cellule: (m) => <Qui {...p} mandat={m} /> },
      ...placeEtCollege(p),
      { titre: 'Fonction', cellule: (m) => m.fonction },
      { titre: 'Mandat', cellule: (m) => direMandat(m) },
      { titre: 'Donné par', cellule: (m) => m.decision ?? <span class="quiet">non dit</span> },
      { titre: 'État', cellule: (m) => <Etat mandat={m} /> },
      {
        titre: 'Geste',
        titreCache: true,
        genre: 'actions',
        cellule: (m) =>
          p.tenir && estEnCours(m) ? (
            <a
              class="button plain"
              href={`${p.base}/instances/${p.instance.id}?mandat=${m.id}#fin`}
            >
              Mettre fin<span class="hidden">{` au mandat ${deQuelquUn(m.nom)}`}</span>
            </a>
          ) : null,
      },
    ]}
  />
);

/** Said only where it differs from one to another. */
function placeEtCollege({ exterieure, sieges, lignes, colleges }: Props): Colonne<MandatVu>[] {
  const noms = new Map(colleges.map(({ id, nom }) => [id, nom]));
  const dites = aDesSuppleants(sieges) || lignes.some(({ suppleant }) => suppleant);
  return [
    ...(exterieure || dites
      ? [{ titre: 'Place', cellule: (m: MandatVu) => direPlace(m, sieges) }]
      : []),
    ...(exterieure
      ? [{ titre: 'Collège', cellule: (m: MandatVu) => noms.get(m.collegeId ?? '') ?? '' }]
      : []),
  ];
}

const Qui = ({ base, mandat: m }: VueDInstance & { readonly mandat: MandatVu }) =>
  m.adhesionId ? <a href={`${base}/adherents/${m.adhesionId}`}>{m.nom}</a> : m.nom;

const Etat = ({ mandat }: { readonly mandat: MandatVu }) => (
  <span>
    <Etiquette ton={TON_DE_MANDAT[mandat.etat]}>{DIRE_ETAT_DE_MANDAT[mandat.etat]}</Etiquette>
    {mandat.motifDeFin ? <span class="quiet small">{` ${mandat.motifDeFin}`}</span> : null}
  </span>
);

function estEnCours({ etat }: MandatVu): boolean {
  return etat === 'en-cours' || etat === 'bientot-fini';
}
