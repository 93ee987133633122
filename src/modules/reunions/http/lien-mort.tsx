import type { Requete } from '#platform/http/request.ts';
import { MessageDeLien } from '../ui/message-de-lien.tsx';

/** Unknown, expired and foreign look the same. */
export function lienMort(requete: Requete<unknown>): Response {
  return requete.page(
    <MessageDeLien
      titre="Ce lien ne mène plus à rien"
      phrase="Il a expiré, ou il n’est pas complet. Reprenez celui du dernier message reçu, ou demandez-en un à la coordination."
    />,
    { titre: 'Lien expiré', statut: 404 },
  );
}
