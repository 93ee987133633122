import { dateLongue, heure } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Bouton, LienBouton } from '#ui/bouton.tsx';
import { ChampListe, type Option } from '#ui/champ-liste.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Faits } from '#ui/faits.tsx';
import { Formulaire, GroupeDeChamps, LigneDeChamps } from '#ui/formulaire.tsx';
import { TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { Vide } from '#ui/vide.tsx';
import { type ConsultationAvancee, estAPrendre } from '../domain/consultation-avancee.ts';
import { ChampAge, ChampDeCommune, ChampDeTelephone, ChampNote } from './champs-de-demande.tsx';
import { type Moment, phrase } from './dire-demande.ts';

export type AdressagePageProps = {
  readonly base: string;
  readonly sites: string;
  readonly consultation: ConsultationAvancee;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
  readonly choixDeCommune?: readonly Option[] | undefined;
};

/** One slot of a specialist who comes to town: why, and for whom. */
export const AdressagePage = (p: AdressagePageProps) => {
  const { consultation: c, moment } = p;
  return (
    <>
      <TeteDePage
        miettes={[{ libelle: 'Sites', href: p.sites }, { libelle: 'Consultation avancée' }]}
        titre={`${phrase(dateLongue(dateCivileDe(c.debut, moment.fuseau)))}, ${heure(c.debut, moment.fuseau)}`}
        phrase={`Consultation avancée, ${c.professionnel}.`}
        moyen
      />
      <Faits
        large
        faits={[{ terme: 'Où', valeur: [c.lieu, c.communeNom].filter(Boolean).join(', ') }]}
      />
      {estAPrendre(c, moment.maintenant) ? (
        <Adresser {...p} />
      ) : (
        <div class="mt6">
          <Vide
            titre="Ce créneau n’est plus à prendre"
            phrase="Revenez à la page du site pour en choisir un autre."
          />
        </div>
      )}
    </>
  );
};

const Adresser = ({
  base,
  sites,
  consultation,
  jetons,
  saisie,
  choixDeCommune,
}: AdressagePageProps) => (
  <Formulaire action={`${base}/avancees/${consultation.id}`} {...jetons} saisie={saisie}>
    <div class="two mt6">
      <GroupeDeChamps legende="1. Pourquoi">
        <ChampListe
          {...lier(saisie, 'adressage')}
          libelle="Motif d’adressage"
          vide="Choisir"
          options={consultation.adressages.map((motif) => ({ valeur: motif, libelle: motif }))}
        />
        <ChampNote saisie={saisie} />
      </GroupeDeChamps>
      <GroupeDeChamps legende="2. Pour qui">
        <LigneDeChamps>
          <ChampTexte {...lier(saisie, 'prenom')} libelle="Prénom" remplissage="off" />
          <ChampTexte {...lier(saisie, 'nom')} libelle="Nom" remplissage="off" />
        </LigneDeChamps>
        <LigneDeChamps>
          <ChampAge saisie={saisie} facultatif />
          <ChampDeTelephone saisie={saisie} />
        </LigneDeChamps>
        <ChampDeCommune saisie={saisie} recherche={`${base}/communes`} choix={choixDeCommune} />
      </GroupeDeChamps>
    </div>
    <div class="actions mt5">
      <Bouton variante="suivant">Adresser cette personne</Bouton>
      <LienBouton href={sites} variante="simple">
        Revenir aux sites
      </LienBouton>
    </div>
  </Formulaire>
);
