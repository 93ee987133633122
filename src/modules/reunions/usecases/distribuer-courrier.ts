import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { ecrireLettre } from '#kernel/lettre.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets, type MessageAEnvoyer } from '#platform/use-case.ts';
import { courrierNomme, destinatairesDuCourrier } from '../data/courriers.query.ts';
import { courrielsDe } from '../data/personnes.query.ts';
import type { Piece } from '../domain/courrier.ts';

type Fait = Promise<
  Result<Effets<{ readonly messages: number }>, { readonly motif: 'courrier-inconnu' }>
>;

/** Leaves in the outbox one message for each who was to receive it: nobody sees the address of another. */
export const distribuerCourrier = defineUseCase({
  nom: 'reunions.distribuer-courrier',
  saisie: z.strictObject({ courrier: zIdentifiant<'CourrierId'>(), adresse: z.string() }),
  droit: 'reunions.message.envoyer',
  executer: async ({ tx, cpts, fuseau, maintenant, appel }, saisie): Fait => {
    const courrier = await courrierNomme(tx, cpts, saisie.courrier);
    if (!courrier) return refuse({ motif: 'courrier-inconnu' });
    const aEcrire = (await destinatairesDuCourrier(tx, cpts, courrier.id)).filter((d) => d.ecrit);
    const personnes = aEcrire.map(({ id }) => id);
    const jour = dateCivileDe(maintenant, fuseau);
    const courriels = await courrielsDe(tx, cpts, { personnes, jour });
    const { piece, repondreA, groupe: pour } = courrier;
    const slug = appel.cpts?.slug ?? '';
    const lien = piece && { titre: piece.titre, adresse: lienDe(piece, saisie.adresse, slug) };
    const texte = ecrireLettre({ ...courrier, lien, pour, cpts: appel.cpts?.nom ?? '' });
    // Two people who share an address are two who are written to.
    const messages = personnes.flatMap((id): readonly MessageAEnvoyer[] => {
      const destinataire = courriels.get(id);
      return destinataire ? [{ canal: 'courriel', destinataire, repondreA, ...texte }] : [];
    });
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});

function lienDe({ genre, id }: Piece, adresse: string, slug: string): string {
  return `${adresse}/app/${slug}/${genre === 'reunion' ? 'reunions' : 'documents'}/${id}`;
}
