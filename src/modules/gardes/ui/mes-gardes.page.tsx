import { dateLongue, depuis, pluriel } from '#kernel/formats.ts';
import { joursDe } from '#kernel/periode.ts';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampListe } from '#ui/champ-liste.tsx';
import { ChampDate } from '#ui/champs-simples.tsx';
import { Formulaire, LigneDeChamps } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { TexteACopier } from '#ui/texte-a-copier.tsx';
import { Vide } from '#ui/vide.tsx';
import type { Absence } from '../domain/absence.ts';
import type { Invitation } from '../domain/echange.ts';
import type { GardeListee } from '../domain/garde.ts';
import { direGarde, direQuand, type Moment, phrase } from './dire-garde.ts';

export type MesGardesPageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly gardes: readonly GardeListee[];
  readonly invitations: readonly Invitation[];
  readonly absences: readonly Absence[];
  /** More than one: whoever acts for several people is asked for whom. */
  readonly personnes: readonly { readonly id: string; readonly nom: string }[];
  readonly saisie: Saisie;
  /** The secret address just drawn, shown this once. */
  readonly agenda: string | null;
  /** How the address given is read; null when none is. */
  readonly suivi: { readonly lectures: number; readonly lueLe: Date | null } | null;
};

/** What waits for my answer, my duties to come, my days without duty. */
export const MesGardesPage = (p: MesGardesPageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Gardes', href: p.base }, { libelle: 'Mes gardes' }]}
      titre="Mes gardes"
      phrase={<Resume {...p} />}
    />
    {p.invitations.length > 0 ? <Propositions {...p} /> : null}
    <Section titre="À venir" proche={p.invitations.length === 0}>
      {p.gardes.length === 0 ? (
        <Vide titre="Aucune garde à venir" phrase="Vous serez prévenu la veille de la prochaine." />
      ) : (
        <ul class="rows tight">
          {p.gardes.map((garde) => (
            <UneGarde {...p} garde={garde} />
          ))}
        </ul>
      )}
    </Section>
    <Absences {...p} />
    <DansMonAgenda {...p} />
  </>
);

const Resume = ({ gardes, moment }: MesGardesPageProps) => {
  const [prochaine] = gardes;
  return prochaine ? (
    <>
      {'La prochaine\u00A0: '}
      <strong>{direQuand(prochaine, moment)}</strong>.
    </>
  ) : (
    'Aucune garde ne vous attend.'
  );
};

const Propositions = ({ base, invitations, jetons, moment }: MesGardesPageProps) => (
  <Section titre="On vous propose" proche>
    <ul>
      {invitations.map(({ id, demandeur, garde, retour, tableau }) => (
        <li class="wait">
          <span class="age">{`dans ${depuis(moment.maintenant, garde.debut)}`}</span>
          <div>
            <p>
              <b>{phrase(direGarde(garde, moment.fuseau))}</b>
            </p>
            <p class="quiet">
              {`${tableau}, garde de ${demandeur}`}
              {retour ? `, contre la vôtre du ${direGarde(retour, moment.fuseau)}` : null}
            </p>
          </div>
          <div class="actions">
            {(['accepter', 'refuser'] as const).map((geste) => (
              <BoutonPoste
                action={`${base}/invitations/${id}/${geste}`}
                csrf={jetons.csrf}
                cle={`${jetons.cle}-${geste}`}
                variante={geste === 'accepter' ? 'suivant' : 'normal'}
                precision={direGarde(garde, moment.fuseau)}
              >
                {geste === 'accepter' ? 'Reprendre' : 'Refuser'}
              </BoutonPoste>
            ))}
          </div>
        </li>
      ))}
    </ul>
  </Section>
);

const UneGarde = ({
  base,
  garde,
  moment,
}: MesGardesPageProps & { readonly garde: GardeListee }) => (
  <li class="wait">
    <span class="age">
      {garde.debut > moment.maintenant
        ? `dans ${depuis(moment.maintenant, garde.debut)}`
        : 'en cours'}
    </span>
    <div>
      <p>
        <b>{phrase(direGarde(garde, moment.fuseau))}</b>
      </p>
      <p class="quiet">
        {[garde.tour, garde.professionnel].filter(Boolean).join(', ')}
        {garde.echangeId ? ', proposée à l’échange' : null}
      </p>
    </div>
    <a class="button" href={`${base}/gardes/${garde.id}`}>
      {garde.echangeId || garde.debut <= moment.maintenant ? 'Voir' : 'Échanger'}
      <span class="hidden">{` : ${direGarde(garde, moment.fuseau)}`}</span>
    </a>
  </li>
);

const Absences = ({ base, absences, jetons, personnes, saisie }: MesGardesPageProps) => (
  <Section
    titre="Jours sans garde"
    introduction="La répartition n’y met personne. Une garde déjà confiée reste à échanger. Vous n’avez pas à dire pourquoi."
  >
    {absences.length > 0 ? (
      <ul class="rows tight">
        {absences.map(({ id, du, au, professionnelId }) => (
          <li class="wait">
            <span class="age">{pluriel(joursDe({ du, au }), 'jour')}</span>
            <p>
              {du === au ? phrase(dateLongue(du)) : `Du ${dateLongue(du)} au ${dateLongue(au)}`}
              {personnes.length > 1 ? (
                <span class="quiet">
                  {`, ${personnes.find((q) => q.id === professionnelId)?.nom ?? ''}`}
                </span>
              ) : null}
            </p>
            <BoutonPoste
              action={`${base}/indisponibilites/${id}/retirer`}
              csrf={jetons.csrf}
              cle={jetons.cle}
              precision={dateLongue(du)}
            >
              Retirer
            </BoutonPoste>
          </li>
        ))}
      </ul>
    ) : null}
    <div class="mt5">
      <Formulaire action={`${base}/indisponibilites`} {...jetons} saisie={saisie}>
        {personnes.length > 1 ? (
          <ChampListe
            {...lier(saisie, 'professionnel')}
            libelle="Pour qui"
            options={personnes.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
          />
        ) : null}
        <LigneDeChamps>
          <ChampDate {...lier(saisie, 'du')} libelle="Du" />
          <ChampDate {...lier(saisie, 'au')} libelle="Au" />
        </LigneDeChamps>
        <div class="actions">
          <Bouton variante="ferme">Ajouter ces jours</Bouton>
        </div>
      </Formulaire>
    </div>
  </Section>
);

const DansMonAgenda = (p: MesGardesPageProps) => (
  <Section
    titre="Dans votre agenda"
    introduction="Une adresse secrète que votre logiciel d’agenda relit de lui-même. Qui l’a voit vos gardes&nbsp;: révoquez-la si elle s’est perdue."
  >
    {p.agenda ? <TexteACopier texte={p.agenda} libelle="l’adresse de vos gardes" /> : null}
    {p.suivi ? <p class="mt4">{direSuivi(p.suivi, p.moment)}</p> : null}
    <div class="actions mt4">
      <BoutonPoste action={`${p.base}/agenda`} csrf={p.jetons.csrf} cle={`${p.jetons.cle}-agenda`}>
        {p.suivi ? 'Changer l’adresse' : 'Donner une adresse'}
      </BoutonPoste>
      {p.suivi ? (
        <BoutonPoste
          action={`${p.base}/agenda/revoquer`}
          csrf={p.jetons.csrf}
          cle={`${p.jetons.cle}-revoquer`}
          variante="simple"
        >
          Révoquer
        </BoutonPoste>
      ) : null}
      <a href={`${p.base}/gardes.ics?qui=moi`}>Télécharger une fois (ICS)</a>
    </div>
  </Section>
);

function direSuivi(
  { lectures, lueLe }: NonNullable<MesGardesPageProps['suivi']>,
  { maintenant }: Moment,
): string {
  if (!lueLe) return 'Une adresse est donnée. Aucun agenda ne l’a encore lue.';
  return `Une adresse est donnée\u00A0: ${pluriel(lectures, 'lecture')}, la dernière il y a ${depuis(lueLe, maintenant)}.`;
}
