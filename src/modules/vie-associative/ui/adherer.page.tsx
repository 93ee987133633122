import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampCase } from '#ui/champ-choix.tsx';
import { ChampTexteLong } from '#ui/champ-texte-long.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section } from '#ui/page.tsx';
import { Etapes } from '#ui/public.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import {
  ChampsDeContact,
  ChampsDIdentite,
  ChoixDuGenre,
  type Listes,
} from './champs-de-personne.tsx';
import type { Jetons } from './dire-adhesion.ts';

export type AdhererPageProps = Listes & {
  readonly cpts: string;
  readonly action: string;
  readonly jetons: Jetons;
  readonly formulaire: { readonly ouvert: string; readonly defi: string };
  readonly saisie: Saisie;
  readonly alerte?: string | undefined;
};

/** Somebody applies, on a phone, without account. */
export const AdhererPage = (p: AdhererPageProps) => (
  <>
    <div class="mt6">
      <h1>Adhérer à la CPTS</h1>
      <p class="lead mt4">
        {`${p.cpts} est une association de soignants, de structures et d’habitants. Trois minutes, sans compte.`}
      </p>
    </div>
    {p.alerte ? (
      <div class="mt5">
        <Bandeau ton="attention" annonce="alerte">
          {p.alerte}
        </Bandeau>
      </div>
    ) : null}
    <div class="mt5">
      <Formulaire action={p.action} {...p.jetons} saisie={p.saisie} gardeSaisie={false}>
        <input type="hidden" name="ouvert" value={p.formulaire.ouvert} />
        <input type="hidden" name="preuve" value="" data-defi={p.formulaire.defi} />
        <ChoixDuGenre saisie={p.saisie} soi />
        <ChampsDIdentite {...p} soi />
        <ChampsDeContact {...p} soi />
        <ChampTexteLong
          {...lier(p.saisie, 'message')}
          libelle="Ce que vous aimeriez faire avec nous"
          aide="N’écrivez rien sur un patient"
          lignes={3}
          facultatif
          longueurMax={1000}
        />
        <ChampCase
          {...lier(p.saisie, 'accord')}
          libelle="J’accepte que la CPTS garde ces réponses pour étudier ma demande et me répondre"
          coche={lier(p.saisie, 'accord').valeur === 'oui'}
        />
        <div class="actions mt5">
          <Bouton variante="suivant" grand>
            Envoyer ma demande
          </Bouton>
        </div>
      </Formulaire>
    </div>
  </>
);

/** The same for everybody, member or not: what happens now. */
export const DemandeDAdhesionRecuePage = (p: {
  readonly accueil: string;
  readonly organe: string | null;
}) => (
  <>
    <div class="mt6">
      <h1>Votre demande est reçue</h1>
      <p class="lead mt4">
        Merci. Si vous aviez déjà demandé, ou si vous êtes déjà adhérent, rien ne change.
      </p>
    </div>
    <Section titre="Et maintenant">
      <Etapes
        etapes={[
          {
            titre: 'La coordination lit votre demande',
            texte: 'Elle vous rappelle s’il manque quelque chose.',
            etat: 'ici',
          },
          {
            titre: 'Votre adhésion est décidée',
            texte: p.organe
              ? `Par l’organe que nomment les statuts\u00A0: ${p.organe}.`
              : 'Par l’organe que nomment les statuts de l’association.',
          },
          { titre: 'Vous recevez la réponse', texte: 'Par courriel, si vous en avez donné un.' },
        ]}
      />
    </Section>
    <p class="quiet mt5">
      Sans adhérer, vous pouvez aussi participer aux groupes de travail&nbsp;: dites-le à la
      coordination.
    </p>
    <div class="actions mt5">
      <LienBouton href={p.accueil}>Revenir à l’accueil</LienBouton>
    </div>
  </>
);
