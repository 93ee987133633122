import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import {
  type AdhesionListee,
  adhesionsDeLaCpts,
  collegesDeLaCpts,
  collegesDuConseil,
  contactsDesProfessionnels,
  instancesDeLaCpts,
  type Mandat,
  mandatsDeLInstance,
  nomDe,
  quiSiege,
  siege,
} from '#modules/vie-associative';
import type { Ctx } from '#platform/use-case.ts';
import type { Membre } from '../domain/electorat.ts';
import type { RefusDePreparer } from '../domain/refus.ts';

type Source = { readonly instanceId: string | null; readonly colleges: readonly string[] };
type Ici = Pick<Ctx, 'tx' | 'cpts' | 'fuseau' | 'maintenant'>;

/** Who is of a body today, or of colleges that vote; a college that is only heard is refused. */
export async function membresDe(
  ici: Ici,
  { instanceId, colleges }: Source,
): Promise<Result<readonly Membre[], RefusDePreparer>> {
  if (instanceId !== null) return await deLInstance(ici, instanceId);
  if (colleges.length === 0) return refuse({ motif: 'electeurs-a-dire' });
  const permis = await collegesPermis(ici, colleges);
  if (!permis.ok) return permis;
  const adhesions = (await adherents(ici)).filter(
    ({ collegeId }) => collegeId !== null && colleges.includes(collegeId),
  );
  return reussi(adhesions.map((a) => membre(a, permis.valeur)));
}

type Colleges = ReadonlyMap<string, { readonly nom: string; readonly voix: string }>;

/** The colleges of the CPTS, once those that are named exist and vote. */
export async function collegesPermis(
  { tx, cpts }: Pick<Ici, 'tx' | 'cpts'>,
  ids: readonly string[],
): Promise<Result<Colleges, RefusDePreparer>> {
  const connus: Colleges = new Map((await collegesDeLaCpts(tx, cpts)).map((c) => [c.id, c]));
  const nommes = ids.map((id) => connus.get(id));
  if (nommes.includes(undefined)) return refuse({ motif: 'college-inconnu' });
  const entendus = nommes.flatMap((c) => (c?.voix === 'consultative' ? [c.nom] : []));
  return entendus.length > 0
    ? refuse({ motif: 'college-consultatif', noms: [...new Set(entendus)].sort() })
    : reussi(connus);
}

/** Current members, with where to write to each: what they gave, otherwise what the directory and accounts know. */
async function adherents({ tx, cpts, fuseau, maintenant }: Ici) {
  const adhesions = await adhesionsDeLaCpts(tx, cpts, { etats: ['active', 'suspendue'] });
  const professionnels = adhesions.flatMap(({ professionnelId }) => professionnelId ?? []);
  const jour = dateCivileDe(maintenant, fuseau);
  const contacts = await contactsDesProfessionnels(tx, cpts, { professionnels, jour });
  return adhesions.map((a) => ({
    ...a,
    courriel: a.courriel ?? contacts.get(a.professionnelId ?? '')?.courriel ?? null,
  }));
}

async function deLInstance(
  ici: Ici,
  instance: string,
): Promise<Result<readonly Membre[], RefusDePreparer>> {
  const { tx, cpts, fuseau, maintenant } = ici;
  const connues = await instancesDeLaCpts(tx, cpts);
  if (!connues.some(({ id }) => id === instance)) return refuse({ motif: 'instance-inconnue' });
  const jour = dateCivileDe(maintenant, fuseau);
  // Out of a session nobody can see that a titulaire is absent: only titulaires vote.
  const mandats = uneFoisChacun(
    (await mandatsDeLInstance(tx, cpts, instance)).filter((m) => siege(m, jour) && !m.suppleant),
  );
  const adhesions = new Map((await adherents(ici)).map((a) => [a.id, a] as const));
  const tous = [
    ...(await collegesDeLaCpts(tx, cpts)),
    ...(await collegesDuConseil(tx, cpts, instance)),
  ];
  const colleges: Colleges = new Map(tous.map((c) => [c.id, c]));
  const professionnels = mandats.flatMap((m) =>
    m.adhesionId === null && m.courriel === null ? (m.professionnelId ?? []) : [],
  );
  const contacts = await contactsDesProfessionnels(tx, cpts, { professionnels, jour });
  const membres = mandats.map((mandat) => {
    const courriel =
      mandat.courriel ?? contacts.get(mandat.professionnelId ?? '')?.courriel ?? null;
    const m = { ...mandat, courriel };
    const adhesion = m.adhesionId === null ? undefined : adhesions.get(m.adhesionId);
    return adhesion ? membre(adhesion, colleges) : sansAdhesion(m, colleges);
  });
  return reussi(
    membres.toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr') || (a.id < b.id ? -1 : 1)),
  );
}

function membre(a: AdhesionListee, colleges: Colleges): Membre {
  const college = a.collegeId === null ? undefined : colleges.get(a.collegeId);
  return {
    id: a.id,
    adhesionId: a.id,
    nom: a.structure === null ? nomDe(a) : `${nomDe(a)} (${a.structure})`,
    courriel: a.courriel,
    college: college && a.collegeId ? { id: a.collegeId, ...pick(college) } : null,
    suspendu: a.etat === 'suspendue',
  };
}

const pick = ({ nom, voix }: { readonly nom: string; readonly voix: string }) => ({ nom, voix });

/** Somebody who sits there and is no member: without an address, theirs or that of the directory, the coordination hands them their link. */
function sansAdhesion({ id, nom, courriel, collegeId }: Mandat, colleges: Colleges): Membre {
  const college = collegeId === null ? undefined : colleges.get(collegeId);
  const sien = college && collegeId ? { id: collegeId, ...pick(college) } : null;
  return { id, adhesionId: null, nom, courriel, college: sien, suspendu: false };
}

/** Who holds two functions of a body sits there once. */
function uneFoisChacun(mandats: readonly Mandat[]): readonly Mandat[] {
  return [...new Map(mandats.map((m) => [quiSiege(m), m])).values()];
}
