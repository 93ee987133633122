import { dateLongue, depuis } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { Attente } from '#ui/attente.tsx';
import { Bandeau } from '#ui/bandeau.tsx';
import { Bouton, BoutonPoste } from '#ui/bouton.tsx';
import { ChampTexte } from '#ui/champs-simples.tsx';
import { Formulaire } from '#ui/formulaire.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { lier, type Saisie } from '#ui/saisie.ts';
import { TexteACopier } from '#ui/texte-a-copier.tsx';
import type { AppareilSuivi } from '../domain/appareil.ts';
import type { Moment } from './dire-demande.ts';

export type AppareilsPageProps = {
  /** `/app/demo/soins` */
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly appareils: readonly AppareilSuivi[];
  readonly saisie: Saisie;
  /** The pairing address just drawn, shown this once. */
  readonly appairage: { readonly adresse: string; readonly image: string } | null;
};

/** Devices of emergency departments: named, paired, followed, stopped. */
export const AppareilsPage = (p: AppareilsPageProps) => (
  <>
    <TeteDePage
      miettes={[{ libelle: 'Réglages', href: `${p.base}/reglages` }, { libelle: 'Appareils' }]}
      titre="Appareils des urgences"
      phrase="L’infirmière d’accueil ré-oriente vers la ville sans compte ni mot de passe. L’appareil ouvre une demande et réserve un créneau&nbsp;: il ne lit rien de personne."
    />
    {p.appairage ? <Appairage {...p.appairage} /> : null}
    <Section titre="Appareils" titreCache proche>
      {p.appareils.length === 0 ? (
        <p class="quiet">Aucun appareil pour l’instant.</p>
      ) : (
        <ul class="rows" data-lignes>
          {p.appareils.map((appareil) => (
            <LigneDAppareil {...p} appareil={appareil} />
          ))}
        </ul>
      )}
    </Section>
    <Section titre="Nommer un appareil">
      <Formulaire
        action={`${p.base}/appareils`}
        {...p.jetons}
        saisie={p.saisie}
        gardeSaisie={false}
      >
        <ChampTexte
          {...lier(p.saisie, 'nom')}
          libelle="Nom"
          aide="Tel qu’il paraîtra au journal : « Urgences de Riom, accueil »"
          remplissage="off"
        />
        <div class="actions">
          <Bouton variante="suivant">Donner un lien d’appairage</Bouton>
        </div>
      </Formulaire>
    </Section>
  </>
);

const Appairage = ({ adresse, image }: { readonly adresse: string; readonly image: string }) => (
  <Bandeau ton="ok" titre="Ouvrez ce lien sur l’appareil, dans les deux jours" annonce="statut">
    <p>Il ne sert qu’une fois, et n’est montré qu’ici.</p>
    <p class="qr mt4">
      <img src={image} alt="À scanner avec l’appareil" />
    </p>
    <p class="mt4">
      <TexteACopier texte={adresse} libelle="le lien d’appairage" />
    </p>
  </Bandeau>
);

type LigneProps = AppareilsPageProps & { readonly appareil: AppareilSuivi };

const LigneDAppareil = ({ appareil: a, moment, base, jetons }: LigneProps) => (
  <Attente
    age={a.vuLe ? depuis(a.vuLe, moment.maintenant) : 'jamais'}
    phrase={<b>{a.nom}</b>}
    detail={direEtat(a, moment)}
    verbe={
      <BoutonPoste
        action={`${base}/appareils/${a.id}/revoquer`}
        csrf={jetons.csrf}
        cle={`${jetons.cle}-${a.id.slice(-8)}`}
        precision={a.nom}
      >
        Arrêter
      </BoutonPoste>
    }
  />
);

function direEtat({ appaireLe, expireLe, ajoutePar }: AppareilSuivi, moment: Moment): string {
  if (!appaireLe || !expireLe) return `Pas encore appairé, nommé par ${ajoutePar}`;
  if (expireLe <= moment.maintenant)
    return 'Appairage fini\u00A0: arrêtez-le, et nommez-le de nouveau';
  return `Appairé jusqu’au ${dateLongue(dateCivileDe(expireLe, moment.fuseau))}, nommé par ${ajoutePar}`;
}
