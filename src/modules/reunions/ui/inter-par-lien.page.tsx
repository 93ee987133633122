import { Bouton } from '#ui/bouton.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { vientPeutEtre } from '../domain/inter.ts';
import { Lire } from './compte-rendu.page.tsx';
import { Points } from './ordre-du-jour.tsx';
import { FaitsDInvitation, RepondreInter, type RepondreInterProps } from './repondre-inter.tsx';
import { pointsVus } from './vue-inter.ts';

export type InterParLienPageProps = RepondreInterProps & {
  /** Whom a CPTS elsewhere named; null: one of this installation, that convenes its own. */
  readonly nommes: readonly { readonly nom: string; readonly qualite: string | null }[] | null;
  readonly nommer: string;
  readonly saisieDesNoms: Saisie;
  /** Where one of this installation goes on, by an account; null: it has not accepted. */
  readonly suite: string | null;
};

/** An invitation, for the coordination that holds its link. */
export const InterParLienPage = (p: InterParLienPageProps) => {
  const { invitation: i } = p;
  return (
    <>
      <div class="mt6">
        <p class="crumbs">{`${i.organisatriceNom} invite votre CPTS`}</p>
        <h1 class="mid">{i.titre}</h1>
        <p class="lead mt4">Une réunion à tenir ensemble.</p>
      </div>
      <FaitsDInvitation {...p} />
      <RepondreInter {...p} />
      {p.suite ? (
        <p class="mt5">
          <a href={p.suite}>Convoquer les vôtres, avec votre compte</a>
        </p>
      ) : null}
      {p.nommes && i.etat === 'acceptee' && !i.annulee ? <Nommer {...p} nommes={p.nommes} /> : null}
      {vientPeutEtre(i.etat) ? <Dit {...i} /> : null}
      <p class="tiny quiet mt5">
        Ce lien est celui de votre CPTS&nbsp;: ne le transmettez qu’à qui répond pour elle.
      </p>
    </>
  );
};

/** The agenda, then the minutes once they are sent. */
const Dit = ({ points, debut }: InterParLienPageProps['invitation']) => {
  const dit = points.some(({ notes, decision }) => notes !== '' || decision !== '');
  return (
    <section class="mt6" aria-labelledby="points">
      <h2 id="points">{dit ? 'Compte rendu' : 'Ordre du jour'}</h2>
      {dit ? (
        pointsVus(points, debut).map((point) => (
          <>
            <h3 class="mt5">{`${point.id}. ${point.titre}`}</h3>
            <Lire point={point} />
          </>
        ))
      ) : (
        <Points points={pointsVus(points, debut)} />
      )}
    </section>
  );
};

const Nommer = (
  p: InterParLienPageProps & { readonly nommes: NonNullable<InterParLienPageProps['nommes']> },
) => (
  <section class="mt6" aria-labelledby="qui">
    <h2 id="qui">Qui vient de chez vous</h2>
    {p.nommes.length > 0 ? (
      <ul class="rows tight">
        {p.nommes.map(({ nom, qualite }) => (
          <li>{qualite ? `${nom}, ${qualite}` : nom}</li>
        ))}
      </ul>
    ) : (
      <p class="quiet">Personne n’est encore nommé.</p>
    )}
    {p.invitation.fin > p.moment.maintenant ? (
      <Formulaire action={p.nommer} {...p.jetons} saisie={p.saisieDesNoms}>
        <ChampTexteLong
          {...lier(p.saisieDesNoms, 'invites')}
          libelle="Ajouter des personnes"
          aide="Une par ligne&nbsp;: nom, profession, adresse de courriel. Chacune reçoit sa convocation, et son lien pour signer."
          lignes={4}
        />
        <div class="actions">
          <Bouton variante="ferme">Ajouter à la liste</Bouton>
        </div>
      </Formulaire>
    ) : null}
  </section>
);
