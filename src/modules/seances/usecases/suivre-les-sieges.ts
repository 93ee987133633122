import { dateCivileDe } from '#kernel/fuseau.ts';
import { revoquerLiens } from '#modules/liens';
import type { Ctx, MessageAEnvoyer } from '#platform/use-case.ts';
import { participantsDe } from '../data/participants.query.ts';
import { deletePouvoirsDes, savePlaces } from '../data/participants.repository.ts';
import { texteDePouvoirCaduc, texteDeSiegeRepris } from '../domain/annonce.ts';
import { type Changements, changementsDuCorps } from '../domain/places.ts';
import { LIEN_DE_CONVOCATION, type Participant, type Seance } from '../domain/seance.ts';
import { composerCorps, type MembreDuCorps } from './composer-corps.ts';

type Arrives = Changements<MembreDuCorps>;

/** Who is of the body and was not when it was convened, who was given a seat since, who lost theirs. */
export async function arrivesDepuis(
  { tx, cpts, fuseau }: Pick<Ctx, 'tx' | 'cpts' | 'fuseau'>,
  { id, instanceId, debut }: Pick<Seance, 'id' | 'instanceId' | 'debut'>,
): Promise<Arrives> {
  const corps = await composerCorps({ tx, cpts }, instanceId, dateCivileDe(debut, fuseau));
  const convoques = await participantsDe(tx, cpts, id);
  return changementsDuCorps(convoques, corps ?? { membres: [], tenus: new Set() });
}

/**
 * Writes the places that changed. Who lost their seat has no proxy left, given or held; they are told, and so is whoever had
 * given them theirs. Who is no longer of the body has no link either.
 */
export async function changerDePlace(
  ctx: Ctx,
  seance: Seance,
  { places, nommes, remplaces }: Arrives,
): Promise<readonly MessageAEnvoyer[]> {
  const { tx, cpts } = ctx;
  const tous = await participantsDe(tx, cpts, seance.id);
  const aPrevenir = new Set(nommes.map(({ id }) => id));
  const ecrites = places.map((place) => ({ ...place, aPrevenir: aPrevenir.has(place.id) }));
  await savePlaces(tx, cpts, { seance: seance.id, places: ecrites });
  const perdants = remplaces.map(({ id }) => id);
  await deletePouvoirsDes(tx, cpts, { seance: seance.id, ids: perdants });
  for (const { id: objet, rang } of remplaces)
    if (rang === 'remplace') await revoquerLiens(ctx, { genre: LIEN_DE_CONVOCATION, objet });
  return prevenir(ctx, seance, { tous, perdants: new Set(perdants) });
}

type Prevenus = { readonly tous: readonly Participant[]; readonly perdants: ReadonlySet<string> };

function prevenir(
  { appel, fuseau }: Ctx,
  seance: Seance,
  { tous, perdants }: Prevenus,
): readonly MessageAEnvoyer[] {
  const cadre = { cpts: appel.cpts?.nom ?? '', fuseau, seance };
  return tous.flatMap(({ id, courriel, envoyeeLe, mandataireId }) => {
    if (courriel === null || envoyeeLe === null) return [];
    const a = { canal: 'courriel', destinataire: courriel } as const;
    if (perdants.has(id)) return [{ ...a, ...texteDeSiegeRepris(cadre) }];
    const mandataire = tous.find((p) => p.id === mandataireId);
    if (!mandataire || !perdants.has(mandataire.id)) return [];
    return [{ ...a, ...texteDePouvoirCaduc({ ...cadre, mandataire: mandataire.nom }) }];
  });
}
