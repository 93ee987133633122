import { z } from 'zod';
import { qrCode } from '#platform/documents/qr-code.ts';
import { keptLink } from '#platform/http/kept-link.ts';
import type { Requete } from '#platform/http/request.ts';
import { get } from '#platform/http/route.ts';
import { CodeDeSeance, CodeDeSeancePage, EmargerSeancePage } from '../ui/code-de-seance.page.tsx';
import { direRefus } from '../ui/dire-refus.ts';
import { montrerCodeDeSeance } from '../usecases/emarger-seance.ts';
import { contexteDe } from './contexte.form.ts';

/** Name of the cookie that keeps the link of a convocation. */
export const temoinDe = (seance: string) => `seance-${seance}`;

/** The code that turns on the screen of the room, and what it leads to. */
export const codeRoutes = [
  get('/app/:slug/vie-associative/seances/:id/code', {
    droit: 'seances.seance.tenir',
    saisie: z.object({
      slug: z.string(),
      id: z.uuid(),
      fragment: z.enum(['oui']).optional(),
    }),
    traiter: async (requete) => await pageDuCode(requete, requete.saisie.fragment === 'oui'),
  }),
  // Whoever opened their link on this phone goes on by it.
  get('/c/:slug/seances/emarger/:id', {
    droit: 'public',
    saisie: z.object({ slug: z.string(), id: z.uuid(), code: z.string().max(40).optional() }),
    traiter: async (requete) => {
      const { id, code = '' } = requete.saisie;
      const jeton = keptLink(requete, temoinDe(id));
      const suite = code ? `?code=${encodeURIComponent(code)}` : '';
      return jeton
        ? requete.rediriger(`${contexteDe(requete).publique}/convocation/${jeton}${suite}`)
        : requete.page(<EmargerSeancePage />, { titre: 'Signer ma présence' });
    },
  }),
];

async function pageDuCode(
  requete: Requete<{ readonly id: string }>,
  fragment: boolean,
): Promise<Response> {
  const { id } = requete.saisie;
  const { base, publique } = contexteDe(requete);
  const ici = `${base}/${id}`;
  const lu = await montrerCodeDeSeance(requete.appel, { seance: id });
  if (!lu.ok)
    return fragment || lu.refus.motif === 'seance-inconnue'
      ? requete.introuvable()
      : requete.rediriger(ici, { ton: 'warn', texte: direRefus(lu.refus) });
  const adresse = new URL(`${publique}/emarger/${id}?code=${lu.valeur.code}`, requete.url).href;
  const props = { ...lu.valeur, ici, image: await qrCode(adresse) };
  const { titre } = lu.valeur;
  return fragment
    ? requete.page(<CodeDeSeance {...props} />, { titre, fragment: true })
    : requete.page(<CodeDeSeancePage {...props} />, { titre, lieu: 'vie-associative' });
}
