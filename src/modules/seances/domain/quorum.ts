import { pluriel } from '#kernel/formats.ts';
import { direSeuil, necessaires, type Seuil } from './fraction.ts';
import type { RegleDeQuorum, Regles, Voix } from './regles.ts';

/** Where one member of the body stands for the quorum. */
export type Compte = {
  readonly collegeId: string | null;
  readonly college: string | null;
  readonly voix: Voix | null;
  readonly present: boolean;
  /** Gave a proxy to somebody who is there, and is not there. */
  readonly represente: boolean;
};

export type PartDeQuorum = {
  readonly college: string | null;
  readonly membres: number;
  readonly presents: number;
  readonly representes: number;
  /** What counts: present, and represented where the statutes say so. */
  readonly comptes: number;
  readonly necessaires: number;
};

export type Constat = {
  readonly etat: 'atteint' | 'manque' | 'sans-quorum' | 'non-calcule';
  readonly parts: readonly PartDeQuorum[];
  /** A sentence for the page and for the minutes. */
  readonly explication: string;
};

/** Whether the quorum is there, as the statutes count it, for a first or a second convocation. */
export function constaterQuorum(
  comptes: readonly Compte[],
  regles: Pick<Regles, 'quorum' | 'secondeQuorum' | 'representes'>,
  rang: 1 | 2,
): Constat {
  const regle = rang === 1 ? regles.quorum : regles.secondeQuorum;
  if (regle === null) return nonCalcule('le quorum est à saisir d’après les statuts');
  if (regle.assiette === 'aucun')
    return { etat: 'sans-quorum', parts: [], explication: 'Aucun quorum n’est exigé.' };
  const inconnus = comptes.filter(({ voix }) => voix === null).length;
  if (inconnus > 0 && regle.assiette !== 'membres')
    return nonCalcule(
      `la voix de ${pluriel(inconnus, 'membre')} sans collège est à saisir d’après les statuts`,
    );
  if (regles.representes === null && comptes.some(({ represente }) => represente))
    return nonCalcule('il reste à saisir, d’après les statuts, si les représentés comptent');
  const parts = partsDe(comptes, regle, regles.representes ?? false);
  if (parts.length === 0) return nonCalcule('l’instance n’a aucun membre à compter');
  const atteint = parts.every((part) => part.comptes >= part.necessaires);
  return {
    etat: atteint ? 'atteint' : 'manque',
    parts,
    explication: expliquer(parts, regle.seuil, atteint),
  };
}

function nonCalcule(raison: string): Constat {
  return { etat: 'non-calcule', parts: [], explication: `Quorum non calculé\u00A0: ${raison}.` };
}

function partsDe(
  comptes: readonly Compte[],
  regle: Exclude<RegleDeQuorum, { readonly assiette: 'aucun' }>,
  avecRepresentes: boolean,
): readonly PartDeQuorum[] {
  const retenus =
    regle.assiette === 'membres' ? comptes : comptes.filter(({ voix }) => voix === 'deliberative');
  const groupes = new Map<string, Compte[]>();
  for (const compte of retenus) {
    const cle = regle.assiette === 'colleges' ? (compte.collegeId ?? '') : '';
    groupes.set(cle, [...(groupes.get(cle) ?? []), compte]);
  }
  return [...groupes.values()].map((groupe) => {
    const presents = groupe.filter(({ present }) => present).length;
    const representes = groupe.filter(({ represente }) => represente).length;
    return {
      college: regle.assiette === 'colleges' ? (groupe[0]?.college ?? 'Sans collège') : null,
      membres: groupe.length,
      presents,
      representes,
      comptes: presents + (avecRepresentes ? representes : 0),
      necessaires: necessaires(groupe.length, regle.seuil),
    };
  });
}

function expliquer(parts: readonly PartDeQuorum[], seuil: Seuil, atteint: boolean): string {
  const dites = parts.map((p) => {
    const qui = p.college ? `${p.college}\u00A0: ` : '';
    return `${qui}${pluriel(p.presents, 'présent')} et ${pluriel(p.representes, 'représenté')}, ${p.comptes} comptés pour ${p.necessaires} nécessaires (${direSeuil(seuil)} de ${p.membres})`;
  });
  return `Quorum ${atteint ? 'atteint' : 'non atteint'}. ${dites.join('\u00A0; ')}.`;
}
