import { sql } from 'kysely';

export const colonnesDeSeance = sql`s.id, s.instance_id as "instanceId", s.instance, s.titre, s.rang,
  s.premiere_id as "premiereId", s.debut, s.fin, s.modalite, s.lieu, s.adresse_visio as "adresseVisio", s.documents, s.etat,
  s.convoquee_le as "convoqueeLe", s.convoquee_par_nom as "convoqueeParNom", s.ouverte_le as "ouverteLe",
  s.close_le as "closeLe", s.constat, s.reunion_id as "reunionId"`;
