import { dateHeure } from '#kernel/formats.ts';
import { Bouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { vientPeutEtre } from '../domain/inter.ts';
import { DIRE_MODALITE } from '../domain/reunion.ts';
import { direPlageLongue, type Jetons, type Moment, phrase } from './dire-quand.ts';
import { DIRE_SA_REPONSE, type InvitationVue } from './vue-inter.ts';

export type RepondreInterProps = {
  /** Where the answer is sent. */
  readonly action: string;
  readonly jetons: Jetons;
  readonly moment: Moment;
  readonly invitation: InvitationVue;
  /** What was typed in the form that was refused, and which answer it gave. */
  readonly saisie: Saisie;
  /** A CPTS elsewhere names its people on the sheet of the one that organises: there is nothing else to share. */
  readonly ailleurs: boolean;
};

/** What is asked: when, where, and what each CPTS then does. */
export const FaitsDInvitation = ({ invitation: i, moment }: RepondreInterProps) => (
  <Faits
    large
    faits={[
      { terme: 'Quand', valeur: phrase(direPlageLongue(i, moment.fuseau)) },
      ...(vientPeutEtre(i.etat)
        ? [
            {
              terme: 'Où',
              valeur: i.lieu ?? DIRE_MODALITE[i.modalite],
              precision: i.adresseVisio ? <a href={i.adresseVisio}>Rejoindre la visio</a> : null,
            },
          ]
        : []),
      { terme: 'Organisée par', valeur: i.organisatriceNom },
      {
        terme: 'Votre réponse',
        valeur: DIRE_SA_REPONSE[i.etat],
        precision:
          i.reponduLe && i.parNom
            ? `Par ${i.parNom}, ${dateHeure(i.reponduLe, moment.fuseau)}.${i.motif ? ` ${i.motif}` : ''}`
            : null,
      },
    ]}
  />
);

/** Accept, decline, or withdraw once accepted; nothing once it is over. */
export const RepondreInter = (p: RepondreInterProps) => {
  const { invitation: i, moment } = p;
  if (i.annulee)
    return <p class="mt5 bad-text">{`${i.organisatriceNom} a annulé cette réunion.`}</p>;
  if (i.fin <= moment.maintenant) return <p class="mt5 quiet">Cette réunion est passée.</p>;
  if (i.etat === 'acceptee')
    return (
      <Refuser
        {...p}
        reponse="retiree"
        resume="Nous ne viendrons finalement pas"
        verbe="Se retirer"
      />
    );
  if (i.etat !== 'invitee')
    return (
      <p class="mt5 quiet">{`Pour changer d’avis, écrivez à ${i.organisatriceNom}\u00A0: elle peut vous inviter de nouveau.`}</p>
    );
  return (
    <>
      <Accepter {...p} />
      <Refuser {...p} reponse="declinee" resume="Nous ne viendrons pas" verbe="Décliner" />
    </>
  );
};

const vide = (saisie: Saisie, reponse: string): Saisie =>
  saisie.valeurs['reponse'] === reponse ? saisie : { valeurs: {}, erreurs: {} };

const Accepter = ({ action, jetons, invitation, saisie: brute, ailleurs }: RepondreInterProps) => {
  const saisie = vide(brute, 'acceptee');
  return (
    <Formulaire action={action} {...jetons} saisie={saisie}>
      <input type="hidden" name="reponse" value="acceptee" />
      {ailleurs ? (
        <p class="mt5">
          {`Vous nommerez ensuite qui vient\u00A0: ${invitation.organisatriceNom} verra ces noms sur sa feuille, sans compter leurs heures.`}
        </p>
      ) : (
        <ChampRadios
          {...lier(saisie, 'partage')}
          libelle={`Ce que ${invitation.organisatriceNom} verra de qui vient de chez vous`}
          aide="Vos feuilles d’émargement et vos heures restent chez vous dans les deux cas."
          choix={[
            {
              valeur: 'nombres',
              libelle: 'Combien de personnes, profession par profession',
            },
            { valeur: 'noms', libelle: 'Leurs noms aussi' },
          ]}
        />
      )}
      <div class={ailleurs ? 'actions mt5' : 'actions'}>
        <Bouton variante="suivant">Accepter l’invitation</Bouton>
      </div>
    </Formulaire>
  );
};

type RefuserProps = RepondreInterProps & {
  readonly reponse: 'declinee' | 'retiree';
  readonly resume: string;
  readonly verbe: string;
};

const Refuser = ({ action, jetons, saisie: brute, reponse, resume, verbe }: RefuserProps) => {
  const saisie = vide(brute, reponse);
  return (
    <details class="mt5" open={Object.keys(saisie.erreurs).length > 0}>
      <summary>{resume}</summary>
      <Formulaire action={action} {...jetons} saisie={saisie}>
        <input type="hidden" name="reponse" value={reponse} />
        <ChampTexteLong
          {...lier(saisie, 'motif')}
          libelle="Pourquoi"
          aide="La CPTS qui organise lit cette raison."
          lignes={2}
          longueurMax={300}
        />
        <div class="actions">
          <Bouton variante="ferme">{verbe}</Bouton>
        </div>
      </Formulaire>
    </details>
  );
};
