import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { nomPropre, normaliser } from '#kernel/texte.ts';
import { type Professionnel, professionnelParRpps, professionnelsParIds } from '#modules/annuaire';
import { communesDeLaCpts } from '#modules/territoire';
import type { Ctx } from '#platform/use-case.ts';
import { structureDe } from '../data/annuaire.query.ts';
import type { Personne } from '../domain/adhesion.ts';
import type { RefusDeDemander } from '../domain/refus.ts';
import type { PersonneSaisie } from './saisies.ts';

type Saisie = PersonneSaisie & {
  /** Entries of the directory that the coordination picked. */
  readonly professionnel?: string | undefined;
  readonly structureId?: string | undefined;
};
type Composee = Result<Personne, RefusDeDemander>;

/** Makes one person of what was typed and of what the directory knows; the directory wins where it knows. */
export async function composerPersonne(ctx: Ctx, saisie: Saisie): Promise<Composee> {
  const { tx, cpts } = ctx;
  if (saisie.commune) {
    const communes = await communesDeLaCpts(tx, cpts);
    if (!communes.some(({ code }) => code === saisie.commune))
      return refuse({ motif: 'commune-inconnue' });
  }
  return saisie.genre === 'structure'
    ? await composerStructure(ctx, saisie)
    : await composerIndividu(ctx, saisie);
}

async function composerIndividu({ tx }: Ctx, saisie: Saisie): Promise<Composee> {
  const { professionnel, rpps } = saisie;
  if (professionnel) {
    const [fiche] = await professionnelsParIds(tx, [professionnel]);
    return fiche ? reussi(connue(saisie, fiche)) : refuse({ motif: 'professionnel-inconnu' });
  }
  if (!rpps) return reussi(tapee(saisie));
  const fiche = await professionnelParRpps(tx, rpps);
  if (!fiche) return refuse({ motif: 'professionnel-inconnu' });
  return saisie.nom && !memeNom(saisie.nom, fiche.nom)
    ? refuse({ motif: 'rpps-d-un-autre' })
    : reussi(connue(saisie, fiche));
}

/** Of a number and a name that do not go together, nobody can say which is the slip. */
function memeNom(a: string, b: string): boolean {
  const [x, y] = [a, b].map((nom) => normaliser(nom).replaceAll(/[^a-z]+/g, ' '));
  return x !== undefined && y !== undefined && (x.includes(y) || y.includes(x));
}

async function composerStructure({ tx }: Ctx, saisie: Saisie): Promise<Composee> {
  const { structureId = null, finess = null } = saisie;
  const personne = { ...tapee(saisie), profession: null };
  if (!(structureId || finess))
    return personne.structure ? reussi(personne) : refuse({ motif: 'structure-a-nommer' });
  const structure = await structureDe(tx, { id: structureId, finess });
  if (!structure) return refuse({ motif: 'structure-inconnue' });
  return reussi({
    ...personne,
    structureId: structure.id,
    structure: nomPropre(structure.nom),
    commune: structure.commune ?? personne.commune,
  });
}

function tapee(saisie: Saisie): Personne {
  const individuel = saisie.genre === 'individuel';
  return {
    genre: saisie.genre,
    professionnelId: null,
    structureId: null,
    titre: saisie.titre,
    prenom: saisie.prenom ?? '',
    nom: saisie.nom ?? '',
    profession: saisie.profession ?? saisie.qualite,
    structure: individuel ? null : saisie.structure,
    fonction: individuel ? null : saisie.fonction,
    commune: saisie.commune ?? null,
    courriel: saisie.courriel ?? null,
    telephone: saisie.telephone ?? null,
  };
}

function connue(saisie: Saisie, fiche: Professionnel): Personne {
  return {
    ...tapee(saisie),
    professionnelId: fiche.id,
    titre: titreDe(fiche),
    prenom: nomPropre(fiche.prenom),
    nom: nomPropre(fiche.nom),
    profession: fiche.profession || null,
    commune: fiche.commune ?? saisie.commune ?? null,
  };
}

function titreDe({ civilite, titre }: Professionnel): string | null {
  return nomDeProfessionnel({ civilite, titre, nom: '', prenom: '' }) || null;
}
