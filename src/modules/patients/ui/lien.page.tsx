import { dateHeure } from '#kernel/formats.ts';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, BoutonPoste, LienBouton } from '#ui/bouton.tsx';
import { ChampRadios } from '#ui/champ-choix.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { TexteACopier } from '#ui/texte-a-copier.tsx';
import { DUREES_DE_LIEN } from '../domain/lien-du-patient.ts';
import type { Moment } from './dire-patient.ts';

type Props = {
  readonly base: string;
  readonly patient: string;
  readonly nom: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
  readonly joignable: { readonly sms: boolean; readonly courriel: boolean };
  /** The link just drawn: shown once. */
  readonly delivre: {
    readonly lien: string;
    readonly expireLe: Date;
    readonly envoye: 'sms' | 'courriel' | null;
  } | null;
};

/** A link for the person: what is held about them, their answers, whom they block. */
export const LienPage = (p: Props) => {
  const ici = `${p.base}/${p.patient}`;
  return (
    <>
      <TeteDePage
        moyen
        miettes={[
          { libelle: 'Patients', href: p.base },
          { libelle: p.nom, href: ici },
          { libelle: 'Lien pour la personne' },
        ]}
        titre="Donner un lien à la personne"
        phrase="Par ce lien, elle voit ce que la CPTS garde à son sujet, donne ou retire ses accords, et bloque un professionnel. Il s’ouvre sans compte : ne le donnez qu’à elle."
      />
      {p.delivre ? <Delivre {...p} delivre={p.delivre} /> : null}
      <Formulaire action={`${ici}/lien`} {...p.jetons} saisie={p.saisie} gardeSaisie={false}>
        <ChampRadios
          libelle="Il s’ouvre pendant"
          cote
          choix={DUREES_DE_LIEN.map(({ cle, libelle }) => ({ valeur: cle, libelle }))}
          {...lier(p.saisie, 'duree')}
        />
        <ChampRadios
          libelle="Le donner"
          choix={[
            { valeur: 'afficher', libelle: 'Sur cet écran, pour le lire ou l’imprimer' },
            ...(p.joignable.sms ? [{ valeur: 'sms', libelle: 'Par SMS' }] : []),
            ...(p.joignable.courriel
              ? [{ valeur: 'courriel', libelle: 'Par courrier électronique' }]
              : []),
          ]}
          {...lier(p.saisie, 'envoi')}
        />
        <div class="actions mt6">
          <Bouton variante="ferme">Créer le lien</Bouton>
          <LienBouton href={ici} variante="simple">
            Revenir au dossier
          </LienBouton>
        </div>
      </Formulaire>
      <Section
        titre="Liens déjà donnés"
        introduction="Un lien perdu ou donné à tort se ferme ici, avec tous les autres."
      >
        <BoutonPoste action={`${ici}/lien/revoquer`} csrf={p.jetons.csrf} cle={`${p.jetons.cle}-r`}>
          Fermer tous les liens de cette personne
        </BoutonPoste>
      </Section>
    </>
  );
};

const Delivre = (p: Props & { readonly delivre: NonNullable<Props['delivre']> }) => (
  <Bandeau
    ton="ok"
    annonce="statut"
    titre={p.delivre.envoye ? 'Le lien est dans la boîte d’envoi' : 'Le lien est prêt'}
  >
    <p>{`Il s’ouvre jusqu’au ${dateHeure(p.delivre.expireLe, p.moment.fuseau)}. Cette page ne le montrera plus.`}</p>
    {p.delivre.envoye ? null : <TexteACopier texte={p.delivre.lien} libelle="Copier le lien" />}
  </Bandeau>
);
