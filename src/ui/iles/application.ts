import { clavier } from './clavier.ts';
import { communes } from './communes.ts';
import { copier } from './copier.ts';
import { dialogues } from './dialogues.ts';
import { envoiAutomatique, envoiUnique, focusInitial, gardeSaisie } from './formulaires.ts';
import { rafraichir } from './rafraichir.ts';
import { themeBascule } from './theme.ts';

themeBascule();
dialogues();
clavier();
envoiAutomatique();
envoiUnique();
gardeSaisie();
communes();
copier();
rafraichir();
focusInitial();
