import { dateHeure, depuis } from '#kernel/formats.ts';
import { BoutonPoste } from '#ui/bouton.tsx';
import { Etiquette } from '#ui/etiquette.tsx';
import { Section } from '#ui/page.tsx';

export type SessionMontree = {
  readonly id: string;
  readonly agent: string;
  readonly lieu: string;
  readonly ouverteLe: Date;
  readonly vueLe: Date;
  readonly maintenant: Date;
  /** The one this page is read in. */
  readonly ici: boolean;
};

type Props = { readonly csrf: string; readonly sessions: readonly SessionMontree[] };

/** Where one is signed in, each to be closed from here. */
export function SessionsDuCompte({ csrf, sessions }: Props) {
  return (
    <Section
      titre="Sessions ouvertes"
      introduction="Une session se ferme seule après trente minutes sans geste, et au bout de quatre heures. Vous n’en reconnaissez pas une ? Fermez-la, puis changez de mot de passe."
    >
      <ul class="rows tight">
        {sessions.map((session) => (
          <Ligne csrf={csrf} session={session} />
        ))}
      </ul>
      <div class="actions mt4">
        {sessions.length > 1 ? (
          <BoutonPoste action="/compte/sessions/fermer-les-autres" csrf={csrf}>
            Fermer toutes les autres
          </BoutonPoste>
        ) : null}
        <BoutonPoste action="/compte/sessions/fermer-toutes" csrf={csrf} variante="simple">
          Me déconnecter partout
        </BoutonPoste>
      </div>
    </Section>
  );
}

const Ligne = ({
  csrf,
  session: s,
}: {
  readonly csrf: string;
  readonly session: SessionMontree;
}) => (
  <li class="row-act">
    <span>
      <b>{s.agent}</b> {s.ici ? <Etiquette ton="ok">Cet appareil</Etiquette> : null}
      <br />
      <span class="quiet small">
        {`${s.lieu}, ouverte le ${dateHeure(s.ouverteLe, 'Europe/Paris')}, vue ${s.ici ? 'à l’instant' : `il y a ${depuis(s.vueLe, s.maintenant)}`}`}
      </span>
    </span>
    {s.ici ? null : (
      <BoutonPoste
        action={`/compte/sessions/${s.id}/fermer`}
        csrf={csrf}
        variante="simple"
        precision={s.agent}
      >
        Fermer
      </BoutonPoste>
    )}
  </li>
);
