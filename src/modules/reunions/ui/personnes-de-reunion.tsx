import { heureColonne, pluriel } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { direQualite } from '../domain/personne.ts';
import type { Signature } from '../domain/presence.ts';
import type { Reponse } from '../domain/reunion.ts';
import { ChoixDePersonnes } from './choix-de-personnes.tsx';
import type { Moment } from './dire-quand.ts';
import { type ConvoqueVu, etapeDe, type ReunionPageProps } from './vue-de-reunion.ts';

/** Who is on the list, what they answered, when they signed. */
export const PersonnesDeReunion = (p: ReunionPageProps) => {
  const parPersonne = new Map(p.signatures.map((s) => [s.personneId, s]));
  const etape = etapeDe(p);
  return (
    <Section titre="Personnes" droite={pluriel(p.convoques.length, 'convoqué')}>
      <Tableau
        titre="Personnes convoquées"
        titreCache
        lignes={p.convoques}
        colonnes={[
          { titre: 'Personne', entete: true, cellule: (c) => c.nom },
          { titre: 'Profession, commune', cellule: (c) => direQui(c) },
          { titre: 'Réponse', cellule: (c) => <ReponseDe reponse={c.reponse} /> },
          {
            titre: 'Présence',
            cellule: (c) => direSignature(parPersonne.get(c.id), p.moment),
          },
        ]}
      />
      {p.animer && etape !== 'figee' && etape !== 'annulee' ? <Convoquer {...p} /> : null}
    </Section>
  );
};

const DIRE: Readonly<Record<Reponse, string>> = {
  vient: 'Vient',
  distance: 'À distance',
  absent: 'Ne vient pas',
};

export const ReponseDe = ({ reponse }: { readonly reponse: Reponse | null }) =>
  reponse === null ? (
    <span class="quiet">sans réponse</span>
  ) : (
    <Etiquette ton={reponse === 'absent' ? 'neutre' : 'ok'}>{DIRE[reponse]}</Etiquette>
  );

/** What they are; of which CPTS, when another one named them. */
const direQui = (c: ConvoqueVu) =>
  [direQualite(c), c.cptsInvitee].filter((mot) => mot).join(', ') || 'non précisé';

/** "19:52, à distance, partie à 21:10" */
function direSignature(signature: Signature | undefined, { fuseau }: Moment): string {
  if (!signature) return '';
  const { arrivee, depart, presence, moyen } = signature;
  const mots = [
    heureColonne(arrivee, fuseau),
    presence === 'distance' ? 'à distance' : null,
    depart ? `départ ${heureColonne(depart, fuseau)}` : null,
    moyen === 'papier' ? 'noté sur papier' : null,
  ];
  return mots.filter((mot) => mot !== null).join(', ');
}

const Convoquer = ({ base, reunion, jetons, saisies, choisissables }: ReunionPageProps) => (
  <details class="mt5" open={Object.keys(saisies.personnes.erreurs).length > 0}>
    <summary>Ajouter des personnes à la liste</summary>
    <Formulaire action={`${base}/${reunion.id}/personnes`} {...jetons} saisie={saisies.personnes}>
      <ChoixDePersonnes saisie={saisies.personnes} choisissables={choisissables} />
      <div class="actions">
        <Bouton variante="ferme">Ajouter à la liste</Bouton>
      </div>
    </Formulaire>
  </details>
);
