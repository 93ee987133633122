import { dateHeure, depuis, pluriel } from '#kernel/formats.ts';
import { Etiquette } from '#ui/etiquette.tsx';
import { type Onglet, Onglets } from '#ui/onglets.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { Tableau } from '#ui/tableau.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Moment } from './dire-demande.ts';
import { direTelephone, ILLISIBLE } from './dire-demande.ts';

type Etat = 'attente' | 'envoye' | 'echec';

export type MessageAffiche = {
  readonly canal: string;
  /** Null: the key is not there. */
  readonly destinataire: string | null;
  readonly sujet: string | null;
  readonly corps: string | null;
  readonly creeLe: Date;
  readonly envoyeLe: Date | null;
  readonly tentatives: number;
  readonly derniereErreur: string | null;
  readonly etat: Etat;
};

export type MessagesPageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly messages: readonly MessageAffiche[];
  readonly comptes: Readonly<Record<Etat, number>>;
  readonly etat: Etat | null;
  readonly onglets: readonly Onglet[];
};

/** What leaves the CPTS by e-mail or text message: what waits, what left, what failed. */
export const MessagesPage = (p: MessagesPageProps) => (
  <>
    <TeteDePage titre="Messages" phrase={<Resume {...p} />} />
    <Onglets libelle="Accès aux soins" onglets={p.onglets} />
    <Section titre="Boîte d’envoi" proche>
      <Onglets libelle="État" onglets={etats(p)} />
      <div class="mt4">
        <ListeDeMessages {...p} />
      </div>
    </Section>
  </>
);

const Resume = ({ comptes: { attente, echec } }: MessagesPageProps) => (
  <>
    <strong>
      {attente === 0
        ? 'Aucun message n’attend'
        : pluriel(attente, 'message attend', 'messages attendent')}
    </strong>
    {' de partir. '}
    {echec > 0 ? `${pluriel(echec, 'n’est pas passé', 'ne sont pas passés')}. ` : null}
    Aucun ne dit pourquoi la personne consulte.
  </>
);

function etats({ base, comptes, etat }: MessagesPageProps) {
  const total = comptes.attente + comptes.envoye + comptes.echec;
  const onglet = (cle: Etat | null, libelle: string, nombre: number) => ({
    libelle,
    nombre,
    href: `${base}/messages${cle ? `?etat=${cle}` : ''}`,
    actif: etat === cle,
  });
  return [
    onglet(null, 'Tous', total),
    onglet('attente', 'En attente', comptes.attente),
    onglet('envoye', 'Partis', comptes.envoye),
    onglet('echec', 'En échec', comptes.echec),
  ];
}

const ListeDeMessages = ({ messages, moment }: MessagesPageProps) => (
  <Tableau
    titre="Messages"
    titreCache
    lignes={messages}
    vide={
      <Vide
        titre="Aucun message"
        phrase="Chaque rendez-vous donné ou annulé prévient la personne et le professionnel."
      />
    }
    colonnes={[
      {
        titre: 'Écrit',
        genre: 'date',
        cellule: (m) => `il y a ${depuis(m.creeLe, moment.maintenant)}`,
      },
      {
        titre: 'À',
        entete: true,
        cellule: destinataireDe,
      },
      {
        titre: 'Message',
        cellule: (m) => (
          <div class="anywhere">
            {m.sujet ? <b>{m.sujet}</b> : null}
            <span class="quiet small">{m.sujet ? ` ${m.corps ?? ''}` : m.corps}</span>
          </div>
        ),
      },
      { titre: 'État', cellule: (m) => <EtatDuMessage message={m} moment={moment} /> },
    ]}
  />
);

function destinataireDe({ canal, destinataire }: MessageAffiche) {
  if (destinataire === null) return <span class="warn-text">{ILLISIBLE}</span>;
  return canal === 'sms' ? direTelephone(destinataire) : destinataire;
}

const EtatDuMessage = ({
  message: m,
  moment,
}: {
  readonly message: MessageAffiche;
  readonly moment: Moment;
}) => {
  if (m.envoyeLe)
    return <Etiquette ton="ok">{`Parti, ${dateHeure(m.envoyeLe, moment.fuseau)}`}</Etiquette>;
  if (m.etat === 'echec')
    return (
      <>
        <Etiquette ton="grave">{`Échec, ${pluriel(m.tentatives, 'essai')}`}</Etiquette>
        <span class="quiet small">{` ${m.derniereErreur ?? ''}`}</span>
      </>
    );
  return (
    <Etiquette ton="attention">
      {m.canal === 'sms' ? 'Attend une passerelle SMS' : 'En attente'}
    </Etiquette>
  );
};
