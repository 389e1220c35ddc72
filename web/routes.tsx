/** Every address of the app, one route each, every screen in a chunk of its own. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readDeskSearch } from './desk/desk-search.ts';
import { Broken, NoSuchPage } from './shell/Lost.tsx';
import { Shell } from './shell/Shell.tsx';
import { SignedIn } from './shell/SignedIn.tsx';
import { readOpenSearch } from './open/open-search.ts';
import { readCalendarSearch } from './calendar/calendar-search.ts';
import { readWhistlesSearch } from './whistles/whistles-search.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./home/HomeScreen.tsx'), 'HomeScreen'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  /** Where to go once signed in. */
  validateSearch: (search: Record<string, unknown>): { readonly wanted?: string } =>
    typeof search['wanted'] === 'string' ? { wanted: search['wanted'] } : {},
  component: lazyRouteComponent(() => import('./sign-in/SignInScreen.tsx'), 'SignInScreen'),
});

const mechanisms = createRoute({
  getParentRoute: () => root,
  path: '/mechanisms',
  component: lazyRouteComponent(() => import('./mechanisms/MechanismsScreen.tsx'), 'MechanismsScreen'),
});

const mechanism = createRoute({
  getParentRoute: () => root,
  path: '/mechanisms/$name',
  component: lazyRouteComponent(() => import('./mechanisms/MechanismScreen.tsx'), 'MechanismScreen'),
});

const law = createRoute({
  getParentRoute: () => root,
  path: '/law',
  component: lazyRouteComponent(() => import('./law/LawScreen.tsx'), 'LawScreen'),
});

const burden = createRoute({
  getParentRoute: () => root,
  path: '/burden',
  component: lazyRouteComponent(() => import('./burden/BurdenScreen.tsx'), 'BurdenScreen'),
});

/** Parent of the screens that need to know who you are. */
const signedIn = createRoute({ getParentRoute: () => root, id: 'signed-in', component: SignedIn });

const mine = createRoute({
  getParentRoute: () => signedIn,
  path: '/mine',
  component: lazyRouteComponent(() => import('./mine/MineScreen.tsx'), 'MineScreen'),
});

const matter = createRoute({
  getParentRoute: () => signedIn,
  path: '/matters/$id',
  component: lazyRouteComponent(() => import('./matter/MatterScreen.tsx'), 'MatterScreen'),
});

const deliberationRoom = createRoute({
  getParentRoute: () => signedIn,
  path: '/matters/$id/room',
  component: lazyRouteComponent(() => import('./deliberation/RoomScreen.tsx'), 'RoomScreen'),
});

const open = createRoute({
  getParentRoute: () => signedIn,
  path: '/new/$mechanism',
  validateSearch: readOpenSearch,
  component: lazyRouteComponent(() => import('./open/OpenScreen.tsx'), 'OpenScreen'),
});

const orders = createRoute({
  getParentRoute: () => signedIn,
  path: '/orders',
  component: lazyRouteComponent(() => import('./orders/OrdersScreen.tsx'), 'OrdersScreen'),
});

const desk = createRoute({
  getParentRoute: () => signedIn,
  path: '/desk',
  validateSearch: readDeskSearch,
  component: lazyRouteComponent(() => import('./desk/DeskScreen.tsx'), 'DeskScreen'),
});

const whistles = createRoute({
  getParentRoute: () => signedIn,
  path: '/whistles',
  validateSearch: readWhistlesSearch,
  component: lazyRouteComponent(() => import('./whistles/WhistlesScreen.tsx'), 'WhistlesScreen'),
});

const calendar = createRoute({
  getParentRoute: () => signedIn,
  path: '/calendar',
  validateSearch: readCalendarSearch,
  component: lazyRouteComponent(() => import('./calendar/CalendarScreen.tsx'), 'CalendarScreen'),
});

const rooms = createRoute({
  getParentRoute: () => signedIn,
  path: '/rooms',
  validateSearch: (search: Record<string, unknown>): { readonly room?: string } =>
    typeof search['room'] === 'string' ? { room: search['room'] } : {},
  component: lazyRouteComponent(() => import('./rooms/RoomsScreen.tsx'), 'RoomsScreen'),
});

const votes = createRoute({
  getParentRoute: () => signedIn,
  path: '/votes',
  component: lazyRouteComponent(() => import('./votes/VotesScreen.tsx'), 'VotesScreen'),
});

const asked = createRoute({
  getParentRoute: () => signedIn,
  path: '/asked',
  component: lazyRouteComponent(() => import('./asked/AskedScreen.tsx'), 'AskedScreen'),
});

const notices = createRoute({
  getParentRoute: () => signedIn,
  path: '/notices',
  component: lazyRouteComponent(() => import('./notices/NoticesScreen.tsx'), 'NoticesScreen'),
});

const rules = createRoute({
  getParentRoute: () => signedIn,
  path: '/rules',
  component: lazyRouteComponent(() => import('./designer/RulesScreen.tsx'), 'RulesScreen'),
});

const rule = createRoute({
  getParentRoute: () => signedIn,
  path: '/rules/$name',
  /** `proposal`: the change that waits is put in the editor. */
  validateSearch: (search: Record<string, unknown>): { readonly show?: 'proposal' } =>
    search['show'] === 'proposal' ? { show: 'proposal' } : {},
  component: lazyRouteComponent(() => import('./designer/DesignerScreen.tsx'), 'DesignerScreen'),
});

const whoCanSeeMe = createRoute({
  getParentRoute: () => signedIn,
  path: '/who-can-see-me',
  component: lazyRouteComponent(() => import('./privacy/WhoCanSeeMeScreen.tsx'), 'WhoCanSeeMeScreen'),
});

const routeTree = root.addChildren([
  home,
  signIn,
  mechanisms,
  mechanism,
  law,
  burden,
  signedIn.addChildren([
    mine,
    matter,
    open,
    desk,
    whistles,
    rooms,
    calendar,
    orders,
    asked,
    votes,
    deliberationRoom,
    notices,
    whoCanSeeMe,
    rules,
    rule,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
