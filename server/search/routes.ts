import * as api from '../../shared/api/sweeps.ts'
import { type Route, route } from '../http/route.ts'
import { searchSegments } from './searchSegments.ts'

export const searchRoutes: readonly Route[] = [route(api.searchSegments, searchSegments)]
